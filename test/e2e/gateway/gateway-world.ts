import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'redis';
import { createLogger } from '#platform';
import { gatewaySettings, type GatewaySettings } from '../../../apps/gateway/src/gateway.settings.js';
import { startGateway, type RunningGateway } from '../../../apps/gateway/src/start-gateway.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { redisUrl } from '../../support/engines.js';
import { freePort } from '../../support/free-port.js';
import { CLIENT, startLyingProvider, type LyingProvider } from '../../support/lying-provider.js';
import type { LogSink } from '../../support/test-identity.js';

/** What the stand-in for the services has been asked. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly size: number;
}

export interface StandInServices {
  readonly url: string;
  readonly heard: Heard[];
  /** Answers instead of the echo; undefined goes back to the echo. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Services that say back what they have heard. */
export async function startStandInServices(): Promise<StandInServices> {
  let server: Server;
  let port = 0;
  const services: StandInServices = {
    heard: [],
    answer: undefined,
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    async start() {
      server = createServer(
        (request, response) => void serve(request, response).catch(() => response.destroy()),
      );
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (services.answer) return services.answer(request, response);
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) size += chunk.length;
    const heard = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, size };
    services.heard.push(heard);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(heard));
  }

  await services.start();
  return services;
}

export interface GatewayUnderTest extends RunningGateway {
  readonly origin: string;
  readonly settings: GatewaySettings;
  stop(): Promise<void>;
}

/** A gateway in this process, on a Redis database of its own. */
export async function startGatewayUnderTest(
  issuer: string,
  servicesUrl: string,
  env: Record<string, string> = {},
  log?: LogSink,
): Promise<GatewayUnderTest> {
  const port = Number(env['GATEWAY_PORT'] ?? (await freePort()));
  const settings = gatewaySettings.parse({
    NODE_ENV: 'test',
    GATEWAY_PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SERVICES_URL: servicesUrl,
    REDIS_URL: redisUrl(),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    SESSION_SECRETS: randomBytes(32).toString('base64url'),
    // All tests come from one address and share one Redis; what they test of limits they set themselves.
    LIMIT_SIGN_INS_PER_ADDRESS: '100000',
    LIMIT_WRITES_PER_ADDRESS: '100000',
    WEB_BUILD: '/nonexistent',
    ...env,
  });
  const running = await startGateway(settings, createLogger('gateway', env['LOG_LEVEL'] ?? 'silent', log));
  return { ...running, settings, origin: settings.PUBLIC_URL, stop: () => running.app.close() };
}

/** What the portal's own provider says beyond what every provider says. */
export const PORTAL_METADATA = {
  scopes_supported: ['openid', 'profile', 'portal'],
  protected_resources: ['urn:portal:hightech', 'urn:portal:workspace'],
};

/** A gateway with what stands around it: a provider that may lie, and services that say back what they hear. */
export interface GatewayWorld {
  readonly provider: LyingProvider;
  readonly services: StandInServices;
  readonly gateway: GatewayUnderTest;
  /** One more gateway on the same Redis, with the same secrets, where `beside` gives its settings. */
  readonly other: GatewayUnderTest;
  /** Ends the lies of a test, and forgets what was heard in it. */
  beHonest(): void;
  stop(): Promise<void>;
}

export async function startGatewayWorld(
  env: Record<string, string> = {},
  beside?: Record<string, string>,
): Promise<GatewayWorld> {
  const provider = await startLyingProvider();
  provider.lies.metadata = PORTAL_METADATA;
  const services = await startStandInServices();
  const start = (settings: Record<string, string>) =>
    startGatewayUnderTest(provider.issuer, services.url, settings);
  const secret = { SESSION_SECRETS: randomBytes(32).toString('base64url') };
  // Passport holds one strategy a process, so the one that signs in starts last.
  const other = beside && (await start({ ...secret, ...beside }));
  const gateway = await start({ ...secret, ...env });
  return {
    provider,
    services,
    gateway,
    other: other ?? gateway,
    beHonest: () => {
      provider.lies = { metadata: provider.lies.metadata ?? PORTAL_METADATA };
      provider.tokenRequests.length = 0;
      services.heard.length = 0;
      services.answer = undefined;
    },
    stop: async () => {
      await Promise.all([gateway.stop(), other?.stop()]);
      await Promise.all([services.stop(), provider.stop()]);
    },
  };
}

export const COMPANY = {
  id: '018f2f6e-0000-7000-8000-000000000001',
  uscc: '91110000000000000X',
  name: '示例科技有限公司',
  district: '110108',
  registeredOn: '2015-06-01',
  role: 'administrator',
};

export interface SignedIn {
  readonly browser: CookieBrowser;
  readonly csrf: string;
}

/** Signs in and reads the session's token. */
export async function signIn(gateway: GatewayUnderTest, browser = new CookieBrowser()): Promise<SignedIn> {
  await browser.follow(`${gateway.origin}/auth/login?return_to=/signed-in`, (url) =>
    url.endsWith('/signed-in'),
  );
  const session = await browser.visit(`${gateway.origin}/auth/session`);
  if (session.status !== 200) throw new Error(`not signed in: ${session.status} ${session.text}`);
  return { browser, csrf: session.json<{ csrfToken: string }>().csrfToken };
}

/** The headers of a request that a page of the portal makes. */
export const fromPage = (gateway: GatewayUnderTest, csrf: string): Record<string, string> => ({
  origin: gateway.origin,
  'x-csrf-token': csrf,
});

/** A Redis client on the tests' server. */
export async function connectRedis() {
  const client = createClient({ url: redisUrl() });
  await client.connect();
  return client;
}
