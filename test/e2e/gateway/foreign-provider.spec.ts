import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { freePort } from '../../support/free-port.js';
import { CLIENT } from '../../support/lying-provider.js';
import {
  fromPage,
  signIn,
  startGatewayUnderTest,
  startStandInServices,
  type GatewayUnderTest,
  type Heard,
  type StandInServices,
} from './gateway-world.js';

/** An OpenID Provider that nobody here has set up for the portal: standard scopes, no audiences, RS256. */
async function startForeignProvider(port: number, gatewayOrigin: string): Promise<Server> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'foreign' }] as never },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${gatewayOrigin}/auth/callback`],
        post_logout_redirect_uris: [`${gatewayOrigin}/`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email'] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: 'Ada Stranger', locale: 'en', email: 'ada@foreign.example' }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a-key-of-the-test'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session?.accountId ?? '',
        clientId: ctx.oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, { login: { accountId: 'stranger-7' } });
    } else void callback(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

let gateway: GatewayUnderTest;
let services: StandInServices;
let foreign: Server;
let issuer: string;

beforeAll(async () => {
  const [providerPort, gatewayPort] = [await freePort(), await freePort()];
  issuer = `http://127.0.0.1:${providerPort}`;
  services = await startStandInServices();
  // The gateway starts first: it must not need the provider for that.
  gateway = await startGatewayUnderTest(issuer, services.url, { GATEWAY_PORT: String(gatewayPort) });
  expect((await new CookieBrowser().visit(`${gateway.origin}/auth/login`)).status).toBe(503);
  foreign = await startForeignProvider(providerPort, gateway.origin);
  await new Promise((resolve) => setTimeout(resolve, 600));
});

afterAll(async () => {
  await gateway.stop();
  foreign.closeAllConnections();
  foreign.close();
  await services.stop();
});

it('asks the provider for what it has, and for nothing of ours', async () => {
  const { location } = await new CookieBrowser().visit(`${gateway.origin}/auth/login`);
  const asked = new URL(location ?? '').searchParams;
  expect(asked.get('scope')).toBe('openid profile');
  expect(asked.has('resource')).toBe(false);
});

it('signs in a person whom only that provider knows: a name and no company', async () => {
  const { browser } = await signIn(gateway);
  const page = await browser.visit(`${gateway.origin}/auth/session`);
  expect(page.json()).toMatchObject({
    person: { id: 'stranger-7', name: 'Ada Stranger' },
    company: null,
    roles: [],
    grants: {},
  });
});

it('calls the services as nobody, because that provider gives no token for them', async () => {
  const { browser } = await signIn(gateway);
  const page = await browser.visit(`${gateway.origin}/api/hightech/programmes`);
  expect(page.status).toBe(200);
  expect(page.json<Heard>().headers['authorization']).toBeUndefined();
});

it('signs out here and leads to that provider’s own sign-out', async () => {
  const { browser, csrf } = await signIn(gateway);
  const page = await browser.visit(`${gateway.origin}/auth/logout`, {
    method: 'POST',
    headers: fromPage(gateway, csrf),
  });
  expect(page.status).toBe(303);
  expect(page.location).toMatch(`${issuer}/session/end?`);
  expect((await browser.visit(page.location ?? '')).status).toBe(200);
  expect((await browser.visit(`${gateway.origin}/auth/session`)).status).toBe(401);
});

// Last, because Passport knows one strategy in a process: that of the gateway that was started last.
it('keeps no session of a provider that this portal has left: people are known by issuer and subject together', async () => {
  const { browser } = await signIn(gateway);
  const moved = await startGatewayUnderTest('http://127.0.0.1:1', services.url, {
    SESSION_SECRETS: gateway.settings.SESSION_SECRETS.join(','),
  });
  const session = (origin: string) => browser.visit(`${origin}/auth/session`);
  expect((await session(moved.origin)).status).toBe(401);
  expect((await session(gateway.origin)).status).toBe(200);
  await moved.stop();
});
