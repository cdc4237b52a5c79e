import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectRedis } from '#platform';
import { RedisAdapter } from '../../../apps/identity/src/store/redis-adapter.js';
import { SessionStore } from '../../../apps/identity/src/store/session-store.js';
import { createTestRedis, redisUrl } from '../../support/engines.js';

const PERSON = '0197a000-0000-7000-8000-00000000a001';

let store: ReturnType<typeof createTestRedis>;
/** Two processes, each with a connection of its own. */
let connections: Redis[];
const adapter = (model: string, process = 0): RedisAdapter =>
  new RedisAdapter(connections[process]!, store.prefix, model);
const sessions = (): SessionStore => new SessionStore(connections[0]!, store.prefix);
const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;

beforeAll(() => {
  store = createTestRedis('adapter');
  connections = [0, 1].map(() => connectRedis(redisUrl(), () => undefined));
});
afterAll(async () => {
  for (const connection of connections) connection.disconnect();
  await store.clean();
});

describe('a code', () => {
  it('is consumed once, however many processes try at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const id = `code-${round}`;
      await adapter('AuthorizationCode').upsert(id, { jti: id, grantId: `grant-${round}` }, 60);
      const tries = Array.from({ length: 20 }, (_, i) =>
        adapter('AuthorizationCode', i % 2)
          .consume(id)
          .then(
            () => 'consumed',
            (error: Error) => error.message,
          ),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((outcome) => outcome === 'consumed')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'invalid_grant')).toHaveLength(19);
    }
  });

  it('that is gone is consumed by nobody, and does not come back by the attempt', async () => {
    await expect(adapter('AuthorizationCode').consume('never-there')).rejects.toThrow('invalid_grant');
    expect(await adapter('AuthorizationCode').find('never-there')).toBeUndefined();
  });

  it('says when it was consumed', async () => {
    await adapter('AuthorizationCode').upsert('once', { jti: 'once' }, 60);
    await adapter('AuthorizationCode').consume('once');
    expect(await adapter('AuthorizationCode', 1).find('once')).toMatchObject({
      consumed: expect.any(Number),
    });
  });
});

describe('a session', () => {
  const payload = { uid: 'uid-1', accountId: PERSON, exp: inAnHour() };

  it('is still found by its uid when its old identifier goes after the new one came', async () => {
    await adapter('Session').upsert('old', payload, 3600);
    await adapter('Session').upsert('new', { ...payload, jti: 'new' }, 3600);
    await adapter('Session').destroy('old');
    expect(await adapter('Session', 1).findByUid('uid-1')).toMatchObject({ jti: 'new' });
    expect(await sessions().sessionsOf(PERSON)).toEqual(['uid-1']);
    await adapter('Session').destroy('new');
    expect(await adapter('Session', 1).findByUid('uid-1')).toBeUndefined();
    expect(await sessions().sessionsOf(PERSON)).toEqual([]);
  });

  it('is prolonged while it lives and never brought back', async () => {
    await adapter('Session').upsert('living', { ...payload, uid: 'uid-2' }, 60);
    const end = inAnHour();
    expect(await sessions().prolong('uid-2', end)).toBe(true);
    expect(await adapter('Session').find('living')).toMatchObject({ exp: end });
    await adapter('Session').destroy('living');
    expect(await sessions().prolong('uid-2', end)).toBe(false);
    expect(await adapter('Session').findByUid('uid-2')).toBeUndefined();
  });

  it('that was prolonged stays in the list of its person, also when another one begins after its first end', async () => {
    const list = `${store.prefix}sessions:${PERSON}`;
    await adapter('Session').upsert('prolonged', { ...payload, uid: 'uid-3' }, 60);
    // Its first end has come: both the entry and the whole list would be gone in a moment.
    await store.redis.zadd(list, 1, 'uid-3');
    await store.redis.expire(list, 60);
    await sessions().prolong('uid-3', inAnHour());
    expect(await store.redis.ttl(list)).toBeGreaterThan(3000);
    await adapter('Session').upsert('later', { ...payload, uid: 'uid-4' }, 3600);
    expect((await sessions().sessionsOf(PERSON)).toSorted()).toEqual(['uid-3', 'uid-4']);
    for (const id of ['prolonged', 'later']) await adapter('Session').destroy(id);
    expect(await sessions().sessionsOf(PERSON)).toEqual([]);
  });

  it('is found among any number of sessions of its person', async () => {
    const uids = Array.from({ length: 250 }, (_, i) => `many-${i}`);
    await Promise.all(uids.map((uid) => adapter('Session').upsert(uid, { ...payload, uid }, 3600)));
    expect(new Set(await sessions().sessionsOf(PERSON))).toEqual(new Set(uids));
    await Promise.all(uids.map((uid) => adapter('Session').destroy(uid)));
  });
});

describe('what stands on a grant', () => {
  it('is revoked with it, and nothing else is', async () => {
    await adapter('RefreshToken').upsert('mine', { jti: 'mine', grantId: 'g1' }, 600);
    await adapter('AccessToken').upsert('mine-too', { jti: 'mine-too', grantId: 'g1' }, 60);
    await adapter('RefreshToken').upsert('other', { jti: 'other', grantId: 'g2' }, 600);
    await adapter('RefreshToken').revokeByGrantId('g1');
    expect(await adapter('RefreshToken').find('mine')).toBeUndefined();
    expect(await adapter('AccessToken').find('mine-too')).toBeUndefined();
    expect(await adapter('RefreshToken').find('other')).toBeDefined();
  });

  it('does not outlive its time', async () => {
    await adapter('RefreshToken').upsert('short', { jti: 'short', grantId: 'g3' }, 600);
    const ttl = await store.redis.ttl(`${store.prefix}RefreshToken:short`);
    expect(ttl).toBeGreaterThan(600);
    expect(ttl).toBeLessThanOrEqual(615);
    expect(await store.redis.ttl(`${store.prefix}grant:g3`)).toBeGreaterThan(600);
  });
});

describe('a device code', () => {
  it('is found by what the person types', async () => {
    await adapter('DeviceCode').upsert('device', { jti: 'device', userCode: 'BCDF-GHJK' }, 60);
    expect(await adapter('DeviceCode').findByUserCode('BCDF-GHJK')).toMatchObject({ jti: 'device' });
  });
});
