import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { CLIENT, type LyingProvider } from '../../support/lying-provider.js';
import {
  connectRedis,
  PORTAL_METADATA,
  signIn,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
} from './gateway-world.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
let world: GatewayWorld;
let provider: LyingProvider;
let gateway: GatewayUnderTest;
let sid: string;

beforeAll(async () => {
  world = await startGatewayWorld();
  ({ provider, gateway } = world);
});

beforeEach(() => {
  sid = randomUUID();
  provider.subject = randomUUID();
  provider.lies = { metadata: PORTAL_METADATA, claims: { sid } };
});

afterAll(() => world.stop());

type Claims = Record<string, unknown>;

function honest(): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: provider.issuer,
    aud: CLIENT.id,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    sid,
    sub: provider.subject,
    events: { [EVENT]: {} },
  };
}

const send = (token: string) =>
  new CookieBrowser().visit(`${gateway.origin}/auth/backchannel-logout`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `logout_token=${token}`,
  });
const notify = async (change: (claims: Claims) => Claims = (claims) => claims, typ = 'logout+jwt') =>
  send(await provider.sign(change(honest()), typ));
const status = async (browser: CookieBrowser) =>
  (await browser.visit(`${gateway.origin}/auth/session`)).status;

describe('a logout token', () => {
  it('ends the sessions of the provider’s session at once, and only those', async () => {
    const here = await signIn(gateway);
    const there = await signIn(gateway);
    provider.lies = { metadata: PORTAL_METADATA, claims: { sid: randomUUID() } };
    const elsewhere = await signIn(gateway);
    expect([await status(here.browser), await status(there.browser)]).toEqual([200, 200]);
    const page = await notify();
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect([await status(here.browser), await status(there.browser)]).toEqual([401, 401]);
    expect(await status(elsewhere.browser)).toBe(200);
    const redis = await connectRedis();
    const id = decodeURIComponent(here.browser.cookie('127.0.0.1', 'portal')!).slice(2).split('.')[0]!;
    expect(await redis.exists([`gateway:session:${id}`, `gateway:tokens:${id}`])).toBe(0);
    await redis.close();
  });

  it('without a sid ends all sessions of the person', async () => {
    const one = await signIn(gateway);
    provider.lies = { metadata: PORTAL_METADATA, claims: { sid: randomUUID() } };
    const two = await signIn(gateway);
    expect((await notify(({ sid: _, ...claims }) => claims)).status).toBe(200);
    expect([await status(one.browser), await status(two.browser)]).toEqual([401, 401]);
  });

  it('of a person or session that nobody here has is accepted: there is nothing left to do', async () => {
    expect((await notify((claims) => ({ ...claims, sid: randomUUID() }))).status).toBe(200);
  });

  it('that overtakes the sign-in wins: the session does not come to life', async () => {
    const browser = new CookieBrowser();
    const login = await browser.visit(`${gateway.origin}/auth/login`);
    const back = await browser.visit(login.location!);
    expect((await notify()).status).toBe(200);
    const page = await browser.visit(back.location!);
    expect([page.status, page.json()['code']]).toEqual([401, 'sign-in.session-ended']);
    expect(await status(browser)).toBe(401);
  });

  it('acts once', async () => {
    const token = await provider.sign(honest(), 'logout+jwt');
    expect((await send(token)).status).toBe(200);
    expect((await send(token)).status).toBe(400);
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, (claims: Claims) => Claims, string?]>([
    ['of another type', (claims) => claims, 'JWT'],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://other.example' })],
    ['for another client', (claims) => ({ ...claims, aud: 'somebody-else' })],
    ['that has expired', (claims) => ({ ...claims, exp: now() - 60 })],
    ['without expiry', ({ exp: _, ...claims }) => claims],
    ['without iat', ({ iat: _, ...claims }) => claims],
    ['from the future', (claims) => ({ ...claims, iat: now() + 3600, exp: now() + 7200 })],
    ['from long ago', (claims) => ({ ...claims, iat: now() - 3600 })],
    ['without jti', ({ jti: _, ...claims }) => claims],
    ['without the event', (claims) => ({ ...claims, events: {} })],
    ['with an event of another kind', (claims) => ({ ...claims, events: { [EVENT]: 'yes' } })],
    ['with a nonce, which makes it an ID token', (claims) => ({ ...claims, nonce: 'n' })],
    ['that names nobody', ({ sid: _, sub: __, ...claims }) => claims],
  ])('%s is refused and ends nothing', async (_what, change, typ) => {
    const { browser } = await signIn(gateway);
    const page = await notify(change, typ);
    expect([page.status, page.json()['code']]).toEqual([400, 'sign-in.logout-token']);
    expect(await status(browser)).toBe(200);
  });

  it.each(['', 'not.a.token', 'a'.repeat(20_000)])('that is garbage is refused', async (garbage) => {
    expect((await send(garbage)).status).toBe(400);
  });

  it('signed by another key, or by none, is refused', async () => {
    const { browser } = await signIn(gateway);
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const stranger = await new SignJWT(honest())
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'logout+jwt', jwk: await exportJWK(publicKey) })
      .sign(privateKey);
    expect((await send(stranger)).status).toBe(400);
    const parts = [{ alg: 'none', typ: 'logout+jwt' }, honest()];
    const unsigned = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    expect((await send(`${unsigned}.`)).status).toBe(400);
    expect(await status(browser)).toBe(200);
  });

  it('without a form is refused too', async () => {
    const page = await new CookieBrowser().visit(`${gateway.origin}/auth/backchannel-logout`, {
      method: 'POST',
    });
    expect(page.status).toBe(400);
  });
});
