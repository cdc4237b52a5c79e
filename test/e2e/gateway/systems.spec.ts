import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PortalSystem } from '#contracts';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { freePort } from '../../support/free-port.js';
import { samplePng } from '../../support/sample-files.js';
import { PARTY, PLAIN, RegisteredSystems } from '../../support/registered-systems.js';
import { enter, RelyingPartyProbe } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import {
  startGatewayUnderTest,
  startStandInServices,
  type GatewayUnderTest,
  type StandInServices,
} from './gateway-world.js';

let identity: TestIdentity;
let services: StandInServices;
let gateway: GatewayUnderTest;
let systems: RegisteredSystems;
let away = false;

beforeAll(async () => {
  const port = await freePort();
  identity = await startTestIdentity({ PUBLIC_URL: `http://localhost:${port}` });
  systems = new RegisteredSystems(identity);
  services = await startStandInServices();
  gateway = await startGatewayUnderTest(identity.issuer, services.url, {
    GATEWAY_PORT: String(port),
    PUBLIC_URL: identity.portal,
    OIDC_CLIENT_ID: identity.settings.OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: identity.settings.OIDC_CLIENT_SECRET,
    WEB_BUILD: fileURLToPath(new URL('./page-build', import.meta.url)),
  });
});
afterAll(async () => {
  await gateway?.stop();
  await services?.stop();
  if (!away) await identity?.stop();
});

async function signedIn(login: string, address = `${gateway.origin}/auth/login?return_to=/signed-in`) {
  const browser = new CookieBrowser();
  let page = await browser.follow(address);
  page = await enter(browser, page, login, identity.password);
  page = await browser.follow(page.location ?? '');
  return { browser, page };
}

async function shownTo(browser: CookieBrowser): Promise<readonly PortalSystem[] | null> {
  const page = await browser.visit(`${gateway.origin}/?systems`);
  expect(page.status).toBe(200);
  return page.json<{ systems: readonly PortalSystem[] | null }>().systems;
}

const namesShownTo = async (browser: CookieBrowser): Promise<string[] | undefined> =>
  (await shownTo(browser))?.map(({ name }) => name.en);

describe('the systems on the portal’s pages', () => {
  it('are those that this person may enter, and a click enters without a second sign-in', async () => {
    const client = await systems.added('--purpose', '查报表', '--entry', `${PARTY}/start?from=portal`);
    await systems.added('--name-en', 'Audit', '--entry', `${PARTY}/audit`, '--roles', 'auditor');
    await systems.added('--name-en', 'Without an entry');
    const off = await systems.added('--name-en', 'Disabled', '--entry', `${PARTY}/off`);
    await systems.cli('client', 'disable', off.client_id);
    await systems.register(
      '--type',
      'cas',
      '--name',
      'Old',
      '--redirect-uri',
      'https://old.example/app',
      '--roles',
      'company',
    );

    const { browser } = await signedIn('micronano-admin');
    const shown = await shownTo(browser);
    expect(shown?.map(({ name }) => name.en).toSorted()).toEqual(['Old', 'Reports']);
    const reports = shown?.find(({ id }) => id === client.client_id);
    expect(reports).toMatchObject({ name: { zh: '报表系统' }, purpose: { zh: '查报表' } });
    expect(shown?.find(({ name }) => name.en === 'Old')?.entry).toBe('https://old.example/app');

    const entry = new URL(reports?.entry ?? '');
    expect([entry.searchParams.get('from'), entry.searchParams.get('iss')]).toEqual([
      'portal',
      identity.issuer,
    ]);
    // The system now begins a sign-in at this issuer.
    const probe = systems.party(client);
    const back = await browser.follow(probe.authorizeUrl(PLAIN), probe.atPortal);
    expect(new URL(back.location ?? '').searchParams.get('code')).toBeTruthy();
    const forAuditor = await namesShownTo((await signedIn('auditor')).browser);
    expect(forAuditor?.toSorted()).toEqual(['Audit', 'Reports']);
  });

  it('show a logo that is a picture by its content, and take nothing else for one', async () => {
    const client = await systems.added(
      '--name-en',
      'Pictured',
      '--entry',
      `${PARTY}/pictured`,
      '--roles',
      'auditor',
    );
    const folder = await mkdtemp(join(tmpdir(), 'logo-'));
    const set = async (name: string, bytes: Buffer) => {
      await writeFile(join(folder, name), bytes);
      return systems.cli('client', 'logo', client.client_id, join(folder, name));
    };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await set('logo.png', svg)).note).toContain('client.logo-type');
    expect((await set('large.png', Buffer.alloc(64 * 1024 + 1, 0x89))).note).toContain('client.logo-large');
    const png = samplePng();
    expect((await set('logo.svg', png)).code).toBe(0);
    const { browser } = await signedIn('auditor');
    const logo = (await shownTo(browser))?.find(({ id }) => id === client.client_id)?.logo;
    const answer = await fetch(logo ?? '');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    await rm(folder, { recursive: true });
  });

  it('are nobody’s business who is not signed in', async () => {
    expect(await shownTo(new CookieBrowser())).toBeNull();
    const ask = async (authorization?: string): Promise<number> => {
      const headers = new Headers(authorization ? { authorization } : undefined);
      return (await fetch(`${identity.issuer}/directory/mine`, { headers })).status;
    };
    expect([await ask(), await ask('Bearer x'), await ask('Basic eA==')]).toEqual([401, 401, 401]);
    const { OIDC_CLIENT_SECRET: secret } = identity.settings;
    const portal = new RelyingPartyProbe(identity.issuer, identity.portal, secret);
    const code = (await portal.signIn(new CookieBrowser(), 'auditor', identity.password)).searchParams.get(
      'code',
    );
    const { body } = await portal.exchange(code ?? '', { resource: 'urn:portal:hightech' });
    expect(await ask(`Bearer ${body.access_token}`)).toBe(401);
    const { body: right } = await portal.refresh(body.refresh_token, { resource: 'urn:portal:workspace' });
    expect(await ask(`Bearer ${right.access_token}`)).toBe(200);
    const { sid } = portal.decoded(right.access_token);
    await identity.redis.zadd(`${identity.settings.REDIS_PREFIX}ended`, Date.now(), String(sid));
    expect(await ask(`Bearer ${right.access_token}`)).toBe(401);
  });
});

describe('a sign-in at the portal that somebody else begins', () => {
  const begin = (query: Record<string, string>): string =>
    `${gateway.origin}/auth/login?${new URLSearchParams(query).toString()}`;

  it('goes to this portal’s own provider and lands where it was meant to', async () => {
    const target = `${gateway.origin}/workspace?x=1`;
    const { page } = await signedIn('auditor', begin({ iss: identity.issuer, target_link_uri: target }));
    expect(page.url).toBe(target);
  });

  it.each(['https://evil.example/', '//evil.example', 'javascript:alert(1)', '/workspace'])(
    'never lands at %s',
    async (target) => {
      const { page } = await signedIn('auditor', begin({ iss: identity.issuer, target_link_uri: target }));
      expect(page.url).toBe(`${gateway.origin}/`);
      const { origin } = gateway;
      for (const disguised of [
        `${origin}.evil.example/`,
        `${origin}@evil.example/`,
        `${origin}//evil.example`,
      ]) {
        const again = await signedIn('auditor', begin({ iss: identity.issuer, target_link_uri: disguised }));
        expect(again.page.url).toBe(`${origin}/`);
      }
    },
  );

  it('is refused for every other provider', async () => {
    for (const iss of ['https://evil.example', `${identity.issuer}/`, '']) {
      const page = await new CookieBrowser().visit(begin({ iss }));
      expect([page.status, page.location]).toEqual([403, null]);
    }
  });
});

it('a page is complete when identity cannot be reached', async () => {
  const { browser } = await signedIn('auditor');
  away = true;
  await identity.stop();
  expect(await shownTo(browser)).toBeNull();
});
