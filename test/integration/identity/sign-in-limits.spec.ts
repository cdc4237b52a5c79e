import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectRedis, type Redis } from '#platform';
import { GrowingDelays, type Attempt } from '../../../apps/identity/src/credential/growing-delays.js';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { createTestRedis, redisUrl } from '../../support/engines.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

describe('the limits of wrong tries', () => {
  let store: ReturnType<typeof createTestRedis>;
  let connection: Redis;
  let limits: GrowingDelays;
  let next = 0;

  beforeAll(() => {
    store = createTestRedis('limits');
    connection = connectRedis(redisUrl(), () => undefined);
    limits = new GrowingDelays(connection, store.prefix, { account: 5, address: 8 });
  });
  afterAll(async () => {
    connection.disconnect();
    await store.clean();
  });

  const NOW = Date.UTC(2026, 0, 1);
  const login = (): string => `login-${(next += 1)}`;
  const address = (): string => `10.0.${(next += 1)}.1`;
  const attempt = (more: Partial<Attempt> = {}): Attempt => ({
    login: login(),
    address: address(),
    device: null,
    ...more,
  });
  /** Tries until one has to wait. @returns how many were looked at, and how long the next one waits */
  const untilWait = async (of: () => Attempt, most: number): Promise<[number, number]> => {
    for (let tried = 0; tried < most; tried += 1) {
      const wait = await limits.try(of(), NOW);
      if (wait > 0) return [tried, wait];
    }
    return [most, 0];
  };

  it('let five tries pass for an account from one place, then make it wait a second', async () => {
    const same = attempt();
    expect(await untilWait(() => same, 20)).toEqual([5, 1000]);
  });

  it('double the wait with every further try, up to a quarter of an hour, and forget after a day', async () => {
    const same = attempt();
    let now = NOW;
    const waits: number[] = [];
    for (let tried = 0; tried < 20; tried += 1) {
      await limits.try(same, now);
      const wait = await limits.try(same, now);
      if (wait > 0) waits.push(wait);
      now += wait;
    }
    expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(Math.max(...waits)).toBe(900_000);
    const keys = await store.redis.keys(`${store.prefix}tries:*`);
    for (const key of keys) expect(await store.redis.ttl(key)).toBeLessThanOrEqual(86_400);
  });

  it('count all accounts together that one address tries', async () => {
    const from = address();
    expect((await untilWait(() => attempt({ address: from }), 30))[0]).toBe(8);
  });

  it('take the first 64 bits of an IPv6 address for one place, and a mapped IPv4 address for itself', async () => {
    const inOneHouse = (): Attempt => attempt({ address: `2001:db8:7:7::${(next += 1).toString(16)}` });
    expect((await untilWait(inOneHouse, 30))[0]).toBe(8);
    expect(await limits.try(attempt({ address: '2001:db8:7:8::1' }), NOW)).toBe(0);
    const [plain, mapped] = ['198.51.100.9', '::ffff:198.51.100.9'];
    let turn = 0;
    const either = (): Attempt => attempt({ address: (turn += 1) % 2 ? plain : mapped });
    expect((await untilWait(either, 30))[0]).toBe(8);
  });

  it('leave a new place one try once an account is under attack from everywhere, and never none', async () => {
    const victim = login();
    for (let place = 0; place < 50; place += 1)
      expect(await limits.try(attempt({ login: victim }), NOW)).toBe(0);
    for (let place = 0; place < 20; place += 1) {
      const fresh = attempt({ login: victim });
      expect(await limits.try(fresh, NOW)).toBe(0);
      expect(await limits.try(fresh, NOW)).toBeGreaterThan(0);
    }
  });

  it('do not reach a browser that the account knows, whatever strangers do, but limit what it tries itself', async () => {
    const [victim, office] = [login(), address()];
    await untilWait(() => attempt({ login: victim, address: office }), 20);
    const known = attempt({ login: victim, address: office, device: 'known-device' });
    expect((await untilWait(() => known, 30))[0]).toBe(10);
  });

  it('start afresh for a place whose password was right', async () => {
    const same = attempt();
    for (let tried = 0; tried < 4; tried += 1) await limits.try(same, NOW);
    await limits.forgive(same);
    expect(await untilWait(() => same, 20)).toEqual([5, 1000]);
  });

  it('count each purpose for itself', async () => {
    const same = attempt();
    await untilWait(() => same, 20);
    const other = limits.for('code', { account: 2, address: 8 });
    expect(await other.try(same, NOW)).toBe(0);
    expect(await other.try(same, NOW)).toBe(0);
    expect(await other.try(same, NOW)).toBe(1000);
  });

  it('count what is done to one account, from wherever it is asked for', async () => {
    const mails = limits.for('mail', { account: 2, address: 8 });
    const waits: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) waits.push(await mails.tryFor('somebody', NOW));
    expect(waits).toEqual([0, 0, 1000]);
    expect(await mails.tryFor('somebody else', NOW)).toBe(0);
  });

  it('count a hundred tries at the same moment as a hundred', async () => {
    const same = attempt();
    const waits = await Promise.all(Array.from({ length: 100 }, () => limits.try(same, NOW)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });
});

describe('guessing at the door', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '4' });
  });
  afterAll(() => identity?.stop());

  const guess = async (login: string, headers: Record<string, string> = {}): Promise<Page> => {
    const party = new RelyingPartyProbe(
      identity.issuer,
      identity.portal,
      identity.settings.OIDC_CLIENT_SECRET,
    );
    const browser = new CookieBrowser();
    const page = await browser.follow(party.authorizeUrl(), party.atPortal);
    return submit(browser, page, { login, password: 'a guess' }, headers);
  };

  it('from one address is slowed down, whatever addresses the guesser invents and whether accounts exist', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const login = turn % 2 ? 'micronano-admin' : `nobody-${turn}`;
      statuses.push((await guess(login, { 'x-forwarded-for': `203.0.113.${turn}` })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429, 429, 429]);
    const [known, unknown] = [await guess('optics-admin'), await guess('nobody-at-all')];
    const words = (page: Page): string =>
      /class="errors" role="alert"[\s\S]*?<\/section>/.exec(page.text)?.[0] ?? '';
    expect(words(known)).toMatch(/\d+ 秒/);
    expect(words(unknown).replace(/\d+/g, 'N')).toBe(words(known).replace(/\d+/g, 'N'));
    expect(unknown.headers['retry-after']).toMatch(/^\d+$/);
  });
});
