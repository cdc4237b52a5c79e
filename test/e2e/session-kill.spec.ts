import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogoutNotice } from '#identity';
import { AccessTokenVerifier, createLogger, loadConfig } from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS } from '#subsystems';
import { runCli } from '../../apps/cli/src/run-cli.js';
import { createServices } from '../../apps/services/src/create-services.js';
import { providerKeys } from '../../apps/services/src/provider-keys.js';
import { servicesSettings } from '../../apps/services/src/services.settings.js';
import { CookieBrowser, type Page } from '../support/cookie-browser.js';
import { freePort } from '../support/free-port.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { redisUrl } from '../support/engines.js';
import { listenForLogout, type LogoutListener } from '../support/logout-listener.js';
import { enter, RelyingPartyProbe, type Tokens } from '../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';
import { startGatewayUnderTest, type GatewayUnderTest } from './gateway/gateway-world.js';

/** sso.md: a kill works within seconds. */
const LIMIT_MS = 5000;

let blocked: LogoutListener;
let identity: TestIdentity;
let services: NestExpressApplication;
let database: TestDatabase;
let folder: string;
let gateways: GatewayUnderTest[];

beforeAll(async () => {
  // Where the portal is told of ended sessions nobody takes anything: the kill must work without.
  blocked = await listenForLogout();
  blocked.answer(503);
  identity = await startTestIdentity({ GATEWAY_INTERNAL_URL: blocked.url });
  database = await createTestDatabase(PORTAL_ENTITIES, PORTAL_MIGRATIONS);
  folder = await mkdtemp(join(tmpdir(), 'session-kill-'));
  const { REDIS_PREFIX: prefix, OIDC_ISSUER: issuer } = identity.settings;
  const logger = createLogger('test', 'error');
  const config = loadConfig(servicesSettings, {
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl(),
    IDENTITY_REDIS_PREFIX: prefix,
    FILES_DIR: folder,
    OIDC_ISSUER: issuer,
  });
  services = await createServices(config, {
    logger,
    verifier: new AccessTokenVerifier(issuer, providerKeys(issuer)),
  });
  await services.listen(0, '127.0.0.1');
  const start = (port: string): Promise<GatewayUnderTest> =>
    startGatewayUnderTest(issuer, servicesUrl(), {
      GATEWAY_PORT: port,
      PUBLIC_URL: identity.portal,
      OIDC_CLIENT_ID: identity.settings.OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET: identity.settings.OIDC_CLIENT_SECRET,
      SESSION_SECRETS: 'the same secret for both of the gateways',
      IDENTITY_REDIS_PREFIX: prefix,
    });
  const { port } = new URL(identity.portal);
  gateways = [await start(port), await start(String(await freePort()))];
});
afterAll(async () => {
  await Promise.all((gateways ?? []).map((gateway) => gateway.stop()));
  await services?.close();
  await identity?.stop();
  await blocked?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const servicesUrl = (): string => {
  const { port } = services.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${port}`;
};

/** Signs in through the gateway, as a browser does. */
async function atGateway(login: string): Promise<CookieBrowser> {
  const browser = new CookieBrowser();
  const page = await browser.follow(`${identity.portal}/auth/login`);
  const posted = await enter(browser, page, login, identity.password);
  await browser.follow(posted.location!, (url) => new URL(url).pathname === '/');
  expect(await sessionStatus(browser)).toBe(200);
  return browser;
}

const sessionStatus = async (browser: CookieBrowser, at = 0): Promise<number> =>
  (await browser.visit(`http://localhost:${gateways[at]!.port}/auth/session`)).status;

/** An access token for hightech, as a gateway would have it, good for minutes yet. */
async function accessToken(login: string): Promise<Tokens> {
  const probe = new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
  const back = await probe.signIn(new CookieBrowser(), login, identity.password);
  const { body } = await probe.exchange(back.searchParams.get('code')!, { resource: 'urn:portal:hightech' });
  return body;
}

const useToken = (token: string): Promise<Page> =>
  new CookieBrowser().visit(`${servicesUrl()}/hightech/applications`, {
    headers: { authorization: `Bearer ${token}` },
  });

async function kill(...args: string[]): Promise<number> {
  const output = { out: () => undefined, note: (line: string) => expect.fail(line) };
  expect(await runCli(['session', 'end', ...args], { ...identity.environment }, output)).toBe(0);
  return performance.now();
}

async function within(began: number, hold: () => Promise<void>): Promise<void> {
  await expect.poll(hold, { timeout: LIMIT_MS * 3, interval: 50 }).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(LIMIT_MS);
}

describe('a session that an operator ends', () => {
  it('is refused everywhere within five seconds, though no notice of it can be delivered', async () => {
    const [browser, other] = [await atGateway('micronano-admin'), await atGateway('diagnostics-admin')];
    const tokens = await accessToken('micronano-admin');
    const others = await accessToken('optics-admin');
    expect((await useToken(tokens.access_token)).status).toBe(200);
    const inAllGateways = async (): Promise<number[]> => [
      await sessionStatus(browser, 0),
      await sessionStatus(browser, 1),
    ];
    expect(await inAllGateways()).toEqual([200, 200]);
    const began = await kill('--person', 'micronano-admin', '--reason', 'lost laptop', '--by', '郑运维');
    await within(began, async () => {
      expect((await useToken(tokens.access_token)).status).toBe(401);
      expect(await inAllGateways()).toEqual([401, 401]);
    });
    expect(blocked.tokens).toEqual([]);
    const waiting = await identity.source.manager.countBy(LogoutNotice, { clientId: 'portal' });
    expect(waiting).toBe(2);
    expect([await sessionStatus(other), (await useToken(others.access_token)).status]).toEqual([200, 200]);
  });

  it('is gone from the gateways’ store as well', async () => {
    const browser = await atGateway('rail-admin');
    const cookie = decodeURIComponent(browser.cookie('localhost', 'portal')!);
    const id = cookie.slice(2).split('.')[0]!;
    await within(await kill('--person', 'rail-admin'), async () => {
      expect(await sessionStatus(browser)).toBe(401);
      expect(await identity.redis.exists(`gateway:session:${id}`, `gateway:tokens:${id}`)).toBe(0);
    });
  });

  it('is everybody’s when so wished, this very moment’s refresh included', async () => {
    const [one, two] = [await atGateway('software-admin'), await atGateway('optics-admin')];
    const tokens = await accessToken('diagnostics-admin');
    const began = await kill('--everybody');
    await within(began, async () => {
      expect([await sessionStatus(one), await sessionStatus(two)]).toEqual([401, 401]);
      expect((await useToken(tokens.access_token)).status).toBe(401);
    });
    const probe = new RelyingPartyProbe(
      identity.issuer,
      identity.portal,
      identity.settings.OIDC_CLIENT_SECRET,
    );
    expect((await probe.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
  });
});
