import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../apps/identity/src/create-identity.js';
import { IdentityRuntime } from '../../../apps/identity/src/runtime.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { PARTY, PLAIN, RegisteredSystems, type Added } from '../../support/registered-systems.js';
import { clientIdOf, RegistryConsole, secretOn } from '../../support/registry-console.js';
import { startRoundRobin, type RoundRobin } from '../../support/round-robin.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const REPORTS = { nameZh: '报表系统', nameEn: 'Reports', addresses: `${PARTY}/auth/callback` };
const WITHIN = { timeout: 10_000 };

let front: RoundRobin;
let identity: TestIdentity;
let other: NestExpressApplication;
let listener: LogoutListener;
let systems: RegisteredSystems;
let desk: RegistryConsole;
let logged = '';
const secrets: string[] = [];

/** Two processes take turns, one of which tells everything that it logs. */
beforeAll(async () => {
  [front, listener] = await Promise.all([startRoundRobin(), listenForLogout()]);
  identity = await startTestIdentity({ OIDC_ISSUER: front.origin, SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  const log = pino({ level: 'trace' }, { write: (line: string) => (logged += line) });
  other = await createIdentity(identity.settings, log);
  await other.listen(0, '127.0.0.1');
  front.ports.push(identity.settings.IDENTITY_PORT, Number(new URL(await other.getUrl()).port));
  systems = new RegisteredSystems(identity);
  desk = await RegistryConsole.open(identity);
});
afterAll(async () => {
  await other?.close();
  await identity?.stop();
  await Promise.all([front?.stop(), listener?.close()]);
});

async function added(more: Record<string, string> = {}): Promise<Added & { client_secret: string }> {
  const shown = await desk.register('confidential', { ...REPORTS, ...more });
  secrets.push(secretOn(shown));
  return { client_id: clientIdOf(shown), client_secret: secretOn(shown) };
}

/** Whether somebody can sign in with a secret, and the tokens. */
async function tokensOf(client: Added, browser = new CookieBrowser()) {
  const probe = systems.party(client);
  return { probe, ...(await probe.exchange(await systems.codeFor(probe, browser))) };
}

const send = async (id: string, page: string, action: string, values: Record<string, string> = {}) =>
  desk.send(await desk.page(`/${id}${page}`), `/${id}${action}`, values);

const audited = async (clientId: string): Promise<string[]> => {
  const rows: { kind: string; record: string }[] = await identity.source.query(
    `SELECT a.kind, a.record FROM audit_entry a JOIN person p ON p.id = a.person_id
     WHERE p.login = 'platform-admin' AND a.record LIKE ? ORDER BY a.seq`,
    [`%"clientId":"${clientId}"%`],
  );
  return rows
    .filter(({ kind }) => kind.startsWith('client-'))
    .map(({ kind, record }) => [kind, (JSON.parse(record) as { note?: string }).note ?? ''].join(' ').trim());
};

describe('the secret of a system', () => {
  it('is replaced while the one before stays good, and a form that is sent twice replaces it once', async () => {
    const client = await added();
    const { client_id: id } = client;
    const form = await desk.page(`/${id}`);
    const shown = await desk.send(form, `/${id}/secret`, { keep: 'week' });
    const next = { client_id: id, client_secret: secretOn(shown) };
    secrets.push(next.client_secret);
    expect(next.client_secret).not.toBe(client.client_secret);
    const twice = await desk.send(form, `/${id}/secret`, { keep: 'week' });
    expect([twice.status, twice.text.includes('登记已被更改')]).toEqual([422, true]);
    for (const one of [client, next, client, next]) expect((await tokensOf(one)).status).toBe(200);
    expect((await desk.page()).text).toContain('2 个有效，旧密钥至');
    const page = await desk.page(`/${id}`);
    expect(page.text).toContain('旧密钥将立即失效');
    for (const secret of [client.client_secret, next.client_secret]) expect(page.text).not.toContain(secret);

    const last = secretOn(await desk.send(page, `/${id}/secret`, { keep: 'none' }));
    secrets.push(last);
    expect((await tokensOf({ client_id: id, client_secret: last })).status).toBe(200);
    for (const one of [client, next]) {
      await expect.poll(async () => (await tokensOf(one)).status, WITHIN).toBe(401);
    }
    expect(await audited(id)).toEqual([
      'client-registered',
      'client-secret-rotated',
      'client-secret-rotated',
    ]);
  }, 60_000);
});

describe('what is registered', () => {
  it('is changed in every process within seconds, and not over what somebody else has just changed', async () => {
    const client = await added();
    const { client_id: id } = client;
    const early = await desk.page(`/${id}/edit`);
    const form = { ...REPORTS, nameEn: 'Statistics', admits: 'everybody' };
    expect((await send(id, '/edit', '', form)).location).toContain('done=changed');
    expect((await send(id, '/edit', '', form)).location).toContain('done=unchanged');
    for (const runtime of [identity.app().get(IdentityRuntime), other.get(IdentityRuntime)]) {
      await expect
        .poll(async () => (await runtime.clients.registered(id))?.name.en, WITHIN)
        .toBe('Statistics');
    }
    const late = await desk.send(early, `/${id}`, { ...form, nameEn: 'Late' });
    expect([late.status, late.text.includes('登记已被更改')]).toEqual([422, true]);
    expect(late.text).toContain('value="Late"');
    expect((await desk.send(late, `/${id}`, { ...form, nameEn: 'Late' })).location).toContain('done=changed');
    const wrong = await send(id, '/edit', '', { ...form, addresses: 'nowhere' });
    expect([wrong.status, wrong.text.includes('不是完整的网址')]).toEqual([422, true]);
    expect(await audited(id)).toEqual(['client-registered', 'client-changed name', 'client-changed name']);
    const elsewhere = { ...form, nameEn: 'Late', addresses: `${PARTY}/elsewhere` };
    expect((await send(id, '/edit', '', elsewhere)).location).toContain('done=changed');
    await expect
      .poll(
        async () => (await new CookieBrowser().visit(systems.party(client).authorizeUrl(PLAIN))).status,
        WITHIN,
      )
      .toBe(400);
  }, 60_000);

  it('is narrowed to some people: everybody’s sign-ins there end, and they alone enter it again', async () => {
    const client = await added({ logoutUri: `${listener.url}/logout` });
    const browser = new CookieBrowser();
    const { probe, body } = await tokensOf(client, browser);
    const { sid } = await probe.verified(body.id_token, client.client_id);
    const done = await send(client.client_id, '/edit', '', {
      ...REPORTS,
      logoutUri: `${listener.url}/logout`,
      admits: 'some',
      'admits.auditor': 'on',
    });
    expect(done.location).toContain('done=narrowed');
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), WITHIN)
      .toContain(sid);
    const refused = systems.party(client);
    await expect
      .poll(async () => (await browser.follow(refused.authorizeUrl(PLAIN), refused.atPortal)).status, WITHIN)
      .toBe(403);
    const allowed = await systems.enter(systems.party(client), new CookieBrowser(), 'auditor');
    expect(new URL(allowed.location ?? '').searchParams.get('code')).toBeTruthy();
  }, 60_000);

  it('can be changed on the command line, and says at the console who did it', async () => {
    const { client_id: id } = await added({ audience: 'urn:example:cli', portalClaims: 'on' });
    const change = ['--name-en', 'By hand', '--audience', '', '--no-portal-claims'];
    expect((await systems.cli('client', 'change', id, ...change)).out).toBe(
      `${id} is changed: audience, portalClaims, name`,
    );
    const page = await desk.page(`/${id}`);
    expect(page.text).toContain('By hand');
    expect(page.text).toContain('命令行');
    expect(page.text).not.toContain('openid profile email portal');
    expect(page.text).not.toContain('urn:example:cli');
    expect((await systems.cli('client', 'change', id)).code).toBe(2);
    expect((await systems.cli('client', 'change', id, '--entry', 'x')).note).toContain('entry: “x” is not');
    expect((await systems.cli('client', 'change', 'portal', '--entry', 'https://x.example/')).note).toContain(
      'client.first-party',
    );
  });
});

describe('a system that is shut', () => {
  it('is told that its sign-ins have ended, and takes none until it is enabled again', async () => {
    const client = await added({ logoutUri: `${listener.url}/logout` });
    const { client_id: id } = client;
    const browser = new CookieBrowser();
    const { probe, body } = await tokensOf(client, browser);
    const { sid } = await probe.verified(body.id_token, id);
    const me = async (): Promise<number> =>
      (await fetch(`${identity.issuer}/me`, { headers: { authorization: `Bearer ${body.access_token}` } }))
        .status;
    expect(await me()).toBe(200);
    expect((await send(id, '', '/disable')).location).toContain('done=disabled');
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), WITHIN)
      .toContain(sid);
    await expect.poll(me, WITHIN).toBe(401);
    const status = async (): Promise<number> =>
      (await browser.visit(systems.party(client).authorizeUrl(PLAIN))).status;
    await expect.poll(status, WITHIN).toBe(400);
    expect((await desk.page()).text).toContain('已停用');

    expect((await send(id, '', '/enable')).location).toContain('done=enabled');
    await expect.poll(async () => [await status(), await status()], WITHIN).toEqual([303, 303]);
    expect((await tokensOf(client, browser)).status).toBe(200);
    expect(await audited(id)).toEqual(['client-registered', 'client-disabled', 'client-enabled']);
  }, 60_000);

  it('or removed for good after a page that says what that means', async () => {
    const client = await added({ logoutUri: `${listener.url}/logout` });
    const { client_id: id } = client;
    const { probe, body } = await tokensOf(client);
    const { sid } = await probe.verified(body.id_token, id);
    const question = await desk.page(`/${id}/remove`);
    expect(question.text).toContain('移除“报表系统”');
    expect(question.text).toContain('用户在该系统的登录立即结束');
    const done = await desk.send(question, `/${id}/remove`);
    expect(done.location).toBe(`${identity.issuer}/staff/clients?done=removed`);
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), WITHIN)
      .toContain(sid);
    expect((await desk.page()).text).not.toContain(id);
    expect((await desk.page(`/${id}`)).status).toBe(404);
    expect((await desk.send(question, `/${id}/remove`)).status).toBe(404);
    await expect.poll(async () => (await probe.exchange('x')).body.error, WITHIN).toBe('invalid_client');
    expect((await audited(id)).at(-1)).toBe('client-removed');
  }, 60_000);
});

it('no secret stands in a log, however much is logged', () => {
  expect(logged).toContain('/staff/clients');
  expect(secrets.length).toBeGreaterThan(5);
  for (const secret of secrets) expect(logged).not.toContain(secret);
});
