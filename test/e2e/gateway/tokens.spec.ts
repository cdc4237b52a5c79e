import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CookieBrowser } from '../../support/cookie-browser.js';
import { CLIENT, json, type LyingProvider } from '../../support/lying-provider.js';
import {
  connectRedis,
  PORTAL_METADATA,
  signIn,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
  type Heard,
  type StandInServices,
} from './gateway-world.js';

let world: GatewayWorld;
let provider: LyingProvider;
let services: StandInServices;
let other: GatewayUnderTest;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  world = await startGatewayWorld({}, {});
  ({ provider, services, gateway, other } = world);
});

afterEach(() => world.beHonest());

afterAll(() => world.stop());

const api = (path: string, on = gateway): string => `${on.origin}/api${path}`;
const refreshes = (): number =>
  provider.tokenRequests.filter((asked) => asked.get('grant_type') === 'refresh_token').length;

describe('tokens', () => {
  it('are renewed once, however many requests of one session need one, on however many gateways', async () => {
    const { browser } = await signIn(gateway);
    provider.lies.token = (response, honest) =>
      void setTimeout(
        () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(honest)),
        150,
      );
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        browser.visit(api('/hightech/x', at % 2 === 0 ? gateway : other)),
      ),
    );
    expect(new Set(pages.map((page) => page.json<Heard>().headers['authorization'])).size).toBe(1);
    expect(refreshes()).toBe(1);
  });

  it('of two audiences are renewed one after the other: the refresh token rotates', async () => {
    const { browser } = await signIn(gateway);
    const pages = await Promise.all(
      ['/hightech/a', '/workspace/b', '/hightech/c', '/workspace/d'].map((path) => browser.visit(api(path))),
    );
    expect(pages.map((page) => page.status)).toEqual([200, 200, 200, 200]);
    expect(refreshes()).toBe(2);
  });

  it('are renewed before they expire', async () => {
    provider.lies.expiresIn = 5;
    const { browser } = await signIn(gateway);
    const [one, two] = [await browser.visit(api('/hightech/a')), await browser.visit(api('/hightech/a'))];
    expect(one.json<Heard>().headers['authorization']).not.toBe(two.json<Heard>().headers['authorization']);
  });

  it('end the session when the provider has ended the sign-in', async () => {
    const { browser } = await signIn(gateway);
    provider.revokeRefreshTokens();
    const page = await browser.visit(api('/hightech/a'));
    expect([page.status, page.json()['code']]).toEqual([401, 'sign-in.session-ended']);
    expect((await browser.visit(`${gateway.origin}/auth/session`)).status).toBe(401);
    expect((await browser.visit(`${other.origin}/auth/session`)).status).toBe(401);
  });

  /** The provider renews with an ID token beside the access token, as the portal's own does. */
  const withIdToken = (claims: Record<string, unknown>): void => {
    const now = Math.floor(Date.now() / 1000);
    const whole = { iss: provider.issuer, aud: CLIENT.id, iat: now, exp: now + 300, ...claims };
    provider.lies.token = (response, honest) =>
      void provider.sign(whole).then((token) => json(response, { ...honest, id_token: token }));
  };
  const nameOf = async (browser: CookieBrowser): Promise<unknown> =>
    (await browser.visit(`${gateway.origin}/auth/session`)).json<{ person?: object }>().person;

  it('bring what the provider says of the person by now', async () => {
    const { browser } = await signIn(gateway);
    withIdToken({ sub: 'mallory', name: 'Mallory Married', roles: [] });
    expect((await browser.visit(api('/hightech/a'))).status).toBe(200);
    expect(await nameOf(browser)).toEqual({ id: 'mallory', name: 'Mallory Married' });
  });

  it.each([
    ['of somebody else', { sub: 'victim' }],
    ['of another client', { sub: 'mallory', aud: 'another-client' }],
    ['of another provider', { sub: 'mallory', iss: 'https://other.example' }],
  ])('%s are not taken, and change nothing about who is signed in', async (_whose, claims) => {
    const { browser } = await signIn(gateway);
    withIdToken({ name: 'The Victim', roles: [{ role: 'municipal-reviewer' }], ...claims });
    const page = await browser.visit(api('/hightech/a'));
    expect(page.status).toBeGreaterThanOrEqual(401);
    expect(page.status).toBeLessThanOrEqual(403);
    expect(services.heard).toHaveLength(0);
    expect(await nameOf(browser)).not.toMatchObject({ name: 'The Victim' });
  });

  it('do not end the session when the provider is only away', async () => {
    const { browser } = await signIn(gateway);
    provider.lies.token = (response) => response.writeHead(500).end('oops');
    const page = await browser.visit(api('/hightech/a'));
    expect([page.status, page.json()['code']]).toEqual([503, 'sign-in.provider-unavailable']);
    expect(page.headers['retry-after']).toBeDefined();
    provider.lies = { metadata: PORTAL_METADATA };
    expect((await browser.visit(api('/hightech/a'))).status).toBe(200);
  });

  it('that a service refuses are renewed and the request is made again', async () => {
    const { browser } = await signIn(gateway);
    const seen: (string | undefined)[] = [];
    services.answer = (request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(seen.length === 1 ? 401 : 200).end('answered');
    };
    expect((await browser.visit(api('/hightech/a'))).status).toBe(200);
    expect(seen).toHaveLength(2);
    expect(seen[0]).not.toBe(seen[1]);
    services.answer = (_request, response) => response.writeHead(401).end();
    expect((await browser.visit(api('/hightech/a'))).status).toBe(401);
  });

  it('of a session that ended meanwhile do not bring it back', async () => {
    const { browser } = await signIn(gateway);
    const redis = await connectRedis();
    const id = decodeURIComponent(browser.cookie('127.0.0.1', 'portal')!).slice(2).split('.')[0]!;
    provider.lies.token = (response, honest) =>
      void redis
        .del([`gateway:session:${id}`, `gateway:tokens:${id}`])
        .then(() =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(honest)),
        );
    expect((await browser.visit(api('/hightech/a'))).status).toBe(401);
    expect(await redis.exists(`gateway:tokens:${id}`)).toBe(0);
    await redis.close();
  });
});
