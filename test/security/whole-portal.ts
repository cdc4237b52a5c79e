import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessTokenVerifier, createLogger, loadConfig } from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS } from '#subsystems';
import { createServices } from '../../apps/services/src/create-services.js';
import { providerKeys } from '../../apps/services/src/provider-keys.js';
import { servicesSettings } from '../../apps/services/src/services.settings.js';
import { startGatewayUnderTest, type GatewayUnderTest } from '../e2e/gateway/gateway-world.js';
import { CookieBrowser, type Page } from '../support/cookie-browser.js';
import { freePort } from '../support/free-port.js';
import { createTestDatabase } from '../support/database.js';
import { redisUrl } from '../support/engines.js';
import { enter } from '../support/relying-party-probe.js';
import { startTestIdentity, type LogSink, type TestIdentity } from '../support/test-identity.js';

/** Identity, gateway and services as they stand together, on real engines: what an attacker from outside meets. */
export interface WholePortal {
  readonly identity: TestIdentity;
  readonly gateway: GatewayUnderTest;
  /** Where services listen; an attacker cannot reach it, a test can. */
  readonly servicesUrl: string;
  stop(): Promise<void>;
}

/** @param log where the logs of all of them go */
export async function startWholePortal(
  overrides: Record<string, string> = {},
  log?: LogSink,
): Promise<WholePortal> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const identity = await startTestIdentity({ PUBLIC_URL: publicUrl, ...overrides }, undefined, log);
  const { services, servicesUrl, clear } = await startServices(identity, publicUrl, log);
  const environment = {
    GATEWAY_PORT: String(port),
    PUBLIC_URL: publicUrl,
    OIDC_CLIENT_ID: identity.settings.OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: identity.settings.OIDC_CLIENT_SECRET,
    LOG_LEVEL: overrides['LOG_LEVEL'] ?? 'silent',
  };
  const gateway = await startGatewayUnderTest(identity.issuer, servicesUrl, environment, log);
  return {
    identity,
    gateway,
    servicesUrl,
    stop: async () => {
      await gateway.stop();
      await services.close();
      await identity.stop();
      await clear();
    },
  };
}

async function startServices(identity: TestIdentity, publicUrl: string, log?: LogSink) {
  const database = await createTestDatabase(PORTAL_ENTITIES, PORTAL_MIGRATIONS);
  const folder = await mkdtemp(join(tmpdir(), 'whole-portal-'));
  const settings = loadConfig(servicesSettings, {
    NODE_ENV: 'test',
    LOG_LEVEL: identity.settings.LOG_LEVEL,
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl(),
    IDENTITY_REDIS_PREFIX: identity.settings.REDIS_PREFIX,
    FILES_DIR: join(folder, 'files'),
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: identity.issuer,
  });
  const services = await createServices(settings, {
    logger: createLogger('services', settings.LOG_LEVEL, log),
    verifier: new AccessTokenVerifier(identity.issuer, providerKeys(identity.issuer)),
  });
  await services.listen(0, '127.0.0.1');
  return {
    services,
    servicesUrl: (await services.getUrl()).replace('[::1]', '127.0.0.1'),
    clear: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody of a company, signed in at the portal. */
export interface Citizen {
  readonly browser: CookieBrowser;
  readonly csrf: string;
  /** A call that a page of the portal makes. */
  readonly call: (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<Page>;
}

export async function signInAs(portal: WholePortal, login: string): Promise<Citizen> {
  const browser = new CookieBrowser();
  await followSignIn(portal, browser, login);
  const session = await browser.visit(`${portal.gateway.origin}/auth/session`);
  if (session.status !== 200) throw new Error(`${login} is not signed in: ${session.text}`);
  const { csrfToken: csrf } = session.json<{ csrfToken: string }>();
  return {
    browser,
    csrf,
    call: (method, path, body) =>
      browser.visit(`${portal.gateway.origin}/api${path}`, {
        method,
        headers: {
          origin: portal.gateway.origin,
          'x-csrf-token': csrf,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
  };
}

/** From the portal's sign-in to the page behind it, as a browser goes. */
export async function followSignIn(
  { identity, gateway }: WholePortal,
  browser: CookieBrowser,
  login: string,
  password = identity.password,
): Promise<Page> {
  const form = await browser.follow(`${gateway.origin}/auth/login?return_to=/landed`);
  const posted = await enter(browser, form, login, password);
  return posted.location ? browser.follow(posted.location, (url) => url.endsWith('/landed')) : posted;
}

/** Up to the callback of the portal, which is not opened: its address is what an attacker steals or plants. */
export async function callbackOf(
  { identity, gateway }: WholePortal,
  browser: CookieBrowser,
  login: string,
): Promise<URL> {
  const atCallback = (url: string): boolean => url.startsWith(`${gateway.origin}/auth/callback`);
  const form = await browser.follow(`${gateway.origin}/auth/login?return_to=/landed`);
  const posted = await enter(browser, form, login, identity.password);
  const page = atCallback(posted.location ?? '')
    ? posted
    : await browser.follow(posted.location!, atCallback);
  return new URL(page.location!);
}
