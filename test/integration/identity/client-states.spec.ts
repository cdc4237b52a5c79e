import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casServiceFor, registeredClients } from '#identity';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { PARTY, PLAIN, RegisteredSystems } from '../../support/registered-systems.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let listener: LogoutListener;
let systems: RegisteredSystems;

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity();
  systems = new RegisteredSystems(identity);
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});

describe('a system that is disabled', () => {
  it('is told, gets no more sign-ins and no tokens, while the person goes on elsewhere', async () => {
    const client = await systems.added('--logout-uri', `${listener.url}/logout`);
    const portal = new RelyingPartyProbe(
      identity.issuer,
      identity.portal,
      identity.settings.OIDC_CLIENT_SECRET,
    );
    const browser = new CookieBrowser();
    const back = await portal.signIn(browser, 'micronano-admin', identity.password);
    const { body: kept } = await portal.exchange(back.searchParams.get('code')!);
    const probe = systems.party(client);
    const { body } = await probe.exchange(await systems.codeFor(probe, browser));
    const { sid } = await probe.verified(body.id_token, client.client_id);
    const unused = await systems.codeFor(systems.party(client), browser);

    expect((await systems.cli('client', 'disable', client.client_id)).out).toBe(
      `${client.client_id} is disabled`,
    );
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), { timeout: 10_000 })
      .toContain(sid);
    await expect
      .poll(async () => (await browser.visit(systems.party(client).authorizeUrl(PLAIN))).status, {
        timeout: 8000,
      })
      .toBe(400);
    expect((await probe.exchange(unused)).body.error).toBe('invalid_client');
    const me = await fetch(`${identity.issuer}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(me.status).toBe(401);
    expect((await portal.refresh(kept.refresh_token)).status).toBe(200);

    await systems.cli('client', 'enable', client.client_id);
    const again = systems.party(client);
    await expect
      .poll(async () => (await browser.visit(again.authorizeUrl(PLAIN))).status, { timeout: 8000 })
      .toBe(303);
    const { body: later } = await again.exchange(await systems.codeFor(again, browser));
    expect((await again.verified(later.id_token, client.client_id))['sid']).not.toBe(sid);
  });

  it('and one that is removed is told as well, and its id never works again', async () => {
    const client = await systems.added('--logout-uri', `${listener.url}/logout`);
    const browser = new CookieBrowser();
    const probe = systems.party(client);
    const { body } = await probe.exchange(await systems.codeFor(probe, browser));
    const { sid } = await probe.verified(body.id_token, client.client_id);
    expect((await systems.cli('client', 'remove', client.client_id)).code).toBe(0);
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), { timeout: 10_000 })
      .toContain(sid);
    expect((await systems.cli('client', 'enable', client.client_id)).note).toContain('client.unknown');
    expect((await systems.cli('client', 'list')).out).not.toContain(client.client_id);
  });
});

describe('a system that is for some people only', () => {
  it('lets these in; others see whom to ask, and the system learns access_denied', async () => {
    const client = await systems.added('--roles', 'auditor,municipal-reviewer');
    const allowed = await systems.enter(systems.party(client), new CookieBrowser(), 'auditor');
    expect(new URL(allowed.location ?? '').searchParams.get('code')).toBeTruthy();

    const probe = systems.party(client);
    const browser = new CookieBrowser();
    const page = await systems.enter(probe, browser, 'micronano-admin');
    expect([page.status, page.location]).toEqual([403, null]);
    expect(page.text).toContain('您的账号不能进入“报表系统”');
    expect(page.text).toContain('请联系本企业管理员');
    const back = await submit(browser, page, {});
    expect(new URL(back.location ?? '').searchParams.get('error')).toBe('access_denied');
    const silent = await browser.visit(probe.authorizeUrl({ ...PLAIN, prompt: 'none' }));
    expect(new URL(silent.location ?? '').searchParams.get('error')).toBe('access_denied');
  });

  it('may be for whoever acts for a company', async () => {
    const client = await systems.added('--roles', 'company');
    const company = await systems.enter(systems.party(client), new CookieBrowser(), 'micronano-admin');
    expect(new URL(company.location ?? '').searchParams.get('code')).toBeTruthy();
    expect((await systems.enter(systems.party(client), new CookieBrowser(), 'auditor')).status).toBe(403);
  });
});

describe('a CAS service', () => {
  it('is found by its exact address first, then by a pattern, and not at all once it is disabled', async () => {
    const cas = (...more: string[]) => systems.register('--type', 'cas', '--name', '旧系统', ...more);
    const exact = await cas('--redirect-uri', 'https://old.example/app/start');
    const wide = await cas('--redirect-uri', 'https://old.example/app/**', '--entry', 'https://old.example/');
    expect(exact.client_secret).toBeNull();
    const found = async (address: string) =>
      casServiceFor(await registeredClients(identity.source.manager), address)?.id;
    expect(await found('https://old.example/app/start')).toBe(exact.client_id);
    expect(await found('https://old.example/app/other?x=1')).toBe(wide.client_id);
    expect(await found('https://old.example/application')).toBeUndefined();
    await systems.cli('client', 'disable', exact.client_id);
    expect(await found('https://old.example/app/start')).toBe(wide.client_id);
  });

  it('cannot use the provider', async () => {
    const added = await systems.register(
      '--type',
      'cas',
      '--name',
      'X',
      '--redirect-uri',
      `${PARTY}/auth/callback`,
    );
    const page = await new CookieBrowser().visit(systems.party(added).authorizeUrl(PLAIN));
    expect([page.status, page.location]).toEqual([400, null]);
  });
});
