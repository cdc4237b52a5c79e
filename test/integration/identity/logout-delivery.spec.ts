import { IsNull, Not } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LogoutNotice, registerClient } from '#identity';
import { WrittenSessions } from '../../support/written-sessions.js';
import {
  endlessly,
  startAttackingSubsystem,
  type AttackingSubsystem,
  type EndlessAnswer,
} from '../../support/attacking-subsystem.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let sessions: WrittenSessions;
let well: AttackingSubsystem;
let bad: AttackingSubsystem;
const heard: EndlessAnswer[] = [];

async function register(id: string, address: string, firstParty = true): Promise<void> {
  const metadata = {
    client_id: id,
    client_secret: 'a secret of a subsystem of the test',
    client_name: id,
    redirect_uris: [`https://${id}.example/callback`],
    backchannel_logout_uri: address,
    backchannel_logout_session_required: true,
    response_types: ['code'],
    grant_types: ['authorization_code'],
  };
  await identity.source.transaction((tx) =>
    registerClient(tx, identity.settings.KEY_ENCRYPTION_KEY, metadata, firstParty, new Date()),
  );
}

beforeAll(async () => {
  [well, bad] = [await startAttackingSubsystem(), await startAttackingSubsystem()];
  identity = await startTestIdentity();
  sessions = new WrittenSessions(identity);
  await register('well', well.url);
});
afterAll(async () => {
  await identity?.stop();
  await Promise.all([well?.close(), bad?.close()]);
});
beforeEach(() => {
  well.tokens.length = 0;
  bad.tokens.length = 0;
  heard.length = 0;
});

const noticeOf = (clientId: string): Promise<LogoutNotice | null> =>
  identity.source.manager.findOneBy(LogoutNotice, { clientId });
const failureOf = (clientId: string): Promise<LogoutNotice | null> =>
  identity.source.manager.findOneBy(LogoutNotice, { clientId, lastError: Not(IsNull()) });
const toldWithin = (count: number, timeout: number): Promise<void> =>
  expect.poll(() => well.tokens.length, { timeout }).toBe(count);

describe('a subsystem', () => {
  it.each<[string, string, RegExp]>([
    ['that is not there', 'http://127.0.0.1:1/logout', /fetch failed|ECONNREFUSED|bad port/],
    ['whose name nobody knows', 'http://nobody.invalid/logout', /ENOTFOUND|EAI_AGAIN|fetch failed/],
  ])(
    '%s leaves its notice waiting with the reason, and the others are told',
    async (what, address, reason) => {
      const id = what.replaceAll(' ', '-');
      await register(id, address);
      await sessions.end(1, ['well', id]);
      await toldWithin(1, 10_000);
      await expect.poll(async () => (await noticeOf(id))?.lastError, { timeout: 15_000 }).toMatch(reason);
      expect(await noticeOf(id)).toMatchObject({ deliveredAt: null, attempts: expect.any(Number) });
    },
  );

  it('that takes 30 seconds for an answer holds up no other, however many notices it has', async () => {
    await register('slow', bad.url);
    bad.answer = (_request, response) => void setTimeout(() => response.end(), 30_000).unref();
    await sessions.end(60, ['slow', 'well']);
    await toldWithin(60, 25_000);
    expect(bad.tokens.length).toBeLessThan(30);
    // Few of them have had their turn yet.
    await expect
      .poll(async () => (await failureOf('slow'))?.lastError, { timeout: 10_000 })
      .toMatch(/timeout|no answer/);
  });

  it('that answers without end has its answer cut off, and counts as told by its status', async () => {
    await register('huge', bad.url);
    bad.answer = (_request, response) => void heard.push(endlessly(response));
    await sessions.end(1, ['huge']);
    await expect
      .poll(async () => (await noticeOf('huge'))?.deliveredAt, { timeout: 10_000 })
      .toBeInstanceOf(Date);
    await expect.poll(() => heard[0]!.isCut(), { timeout: 5000 }).toBe(true);
    expect(heard[0]!.written()).toBeLessThan(20 * 1024 * 1024);
  });

  it('that packs an endless answer has no more of it unpacked', async () => {
    const { gzipSync } = await import('node:zlib');
    const packed = gzipSync(Buffer.alloc(100 * 1024 * 1024));
    await register('packed', bad.url);
    bad.answer = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(packed);
    };
    const before = process.memoryUsage.rss();
    await sessions.end(5, ['packed']);
    await expect
      .poll(() => identity.source.manager.countBy(LogoutNotice, { clientId: 'packed' }), { timeout: 10_000 })
      .toBe(5);
    await expect
      .poll(async () => (await noticeOf('packed'))?.deliveredAt, { timeout: 10_000 })
      .toBeInstanceOf(Date);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('that sends elsewhere is not followed', async () => {
    await register('elsewhere', bad.url);
    bad.answer = (_request, response) => void response.writeHead(307, { location: well.url }).end();
    await sessions.end(1, ['elsewhere']);
    await expect
      .poll(async () => (await noticeOf('elsewhere'))?.lastError, { timeout: 10_000 })
      .toMatch(/got: 307/);
    expect(well.tokens).toEqual([]);
  });

  it('that an administrator has registered at an address inside is told there and sent nowhere else inside', async () => {
    await register('stranger', `${bad.url}/of-a-stranger`, false);
    const asked = new Set<string>();
    bad.answer = (request, response) => {
      asked.add(request.url ?? '');
      response.writeHead(307, { location: `${bad.url}/secret` }).end();
    };
    await sessions.end(1, ['stranger']);
    await expect
      .poll(async () => (await noticeOf('stranger'))?.lastError, { timeout: 10_000 })
      .toMatch(/got: 307/);
    // What is tried again for the systems of the tests before this one comes to another path.
    asked.delete(new URL(bad.url).pathname);
    expect([...asked]).toEqual(['/logout/of-a-stranger']);
  });

  it('that is back after a while is told', async () => {
    await register('back', bad.url);
    bad.answer = (_request, response) => void response.writeHead(503).end();
    await sessions.end(3, ['back']);
    await expect.poll(async () => (await noticeOf('back'))?.attempts, { timeout: 10_000 }).toBeGreaterThan(0);
    bad.answer = (_request, response) => void response.end();
    await expect
      .poll(
        async () =>
          (await identity.source.manager.findBy(LogoutNotice, { clientId: 'back' })).every(
            (one) => one.deliveredAt,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
  });
});
