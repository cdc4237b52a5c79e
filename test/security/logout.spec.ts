import { SignJWT, generateKeyPair, importJWK, UnsecuredJWT, type JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSigningKeys, Person } from '#identity';
import { CookieBrowser, type Page } from '../support/cookie-browser.js';
import { submit } from '../support/relying-party-probe.js';
import { followSignIn, signInAs, startWholePortal, type Citizen, type WholePortal } from './whole-portal.js';

let portal: WholePortal;
beforeAll(async () => {
  portal = await startWholePortal();
});
afterAll(() => portal?.stop());

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const statusOf = async ({ browser }: Citizen): Promise<number> =>
  (await browser.visit(`${portal.gateway.origin}/auth/session`)).status;

async function personId(login: string): Promise<string> {
  return (await portal.identity.source.manager.findOneByOrFail(Person, { login })).id;
}

describe('logout tokens', () => {
  const now = (): number => Math.floor(Date.now() / 1000);

  /** A true one for a person: signed with identity's own key, which an attacker has not. */
  async function sign(change: (claims: JWTPayload) => JWTPayload, typ = 'logout+jwt'): Promise<string> {
    const { source, settings, issuer } = portal.identity;
    const [key] = await loadSigningKeys(source, settings.KEY_ENCRYPTION_KEY, new Date());
    const claims = change({
      iss: issuer,
      aud: settings.OIDC_CLIENT_ID,
      sub: await personId('micronano-admin'),
      iat: now(),
      exp: now() + 120,
      jti: randomUUID(),
      events: { [EVENT]: {} },
    });
    const header = { alg: 'ES256', typ, kid: key!.kid };
    return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key!.jwk, 'ES256'));
  }

  const send = (token: string): Promise<Page> =>
    new CookieBrowser().visit(`${portal.gateway.origin}/auth/backchannel-logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }).toString(),
    });

  const without =
    (name: string) =>
    (claims: JWTPayload): JWTPayload =>
      Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

  it.each<[string, (claims: JWTPayload) => JWTPayload, string?]>([
    ['of another kind', (claims) => claims, 'JWT'],
    ['that is an ID token', (claims) => without('events')(claims), 'JWT'],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['for somebody else', (claims) => ({ ...claims, aud: 'another' })],
    ['that has run out', (claims) => ({ ...claims, iat: now() - 600, exp: now() - 300 })],
    ['from the future', (claims) => ({ ...claims, iat: now() + 600 })],
    ['without its event', (claims) => without('events')(claims)],
    ['with a nonce', (claims) => ({ ...claims, nonce: 'x' })],
    ['of nobody', (claims) => without('sub')(claims)],
    ['without an id', (claims) => without('jti')(claims)],
  ])('%s end nothing', async (_, change, typ) => {
    const citizen = await signInAs(portal, 'micronano-admin');
    expect((await send(await sign(change, typ))).status).toBe(400);
    expect(await statusOf(citizen)).toBe(200);
  });

  it('signed by nobody or by another key end nothing', async () => {
    const citizen = await signInAs(portal, 'micronano-admin');
    const claims = { sub: await personId('micronano-admin'), events: { [EVENT]: {} }, jti: randomUUID() };
    const { privateKey } = await generateKeyPair('ES256');
    const foreign = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt' })
      .setIssuer(portal.identity.issuer)
      .setAudience('portal')
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(privateKey);
    for (const token of [foreign, new UnsecuredJWT(claims).encode(), 'garbage']) {
      expect((await send(token)).status).toBe(400);
    }
    expect(await statusOf(citizen)).toBe(200);
  });

  it('act once', async () => {
    const citizen = await signInAs(portal, 'micronano-admin');
    const token = await sign((claims) => claims);
    expect((await send(token)).status).toBe(200);
    expect(await statusOf(citizen)).toBe(401);
    const again = await signInAs(portal, 'micronano-admin');
    expect((await send(token)).status).toBe(400);
    expect(await statusOf(again)).toBe(200);
  });
});

describe('forced logout', () => {
  it('no link, picture or form of another site signs anybody out', async () => {
    const citizen = await signInAs(portal, 'optics-admin');
    const { browser } = citizen;
    const foreign = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
    const end = `${portal.identity.issuer}/session/end`;
    await browser.visit(`${portal.gateway.origin}/auth/logout`);
    await browser.visit(`${portal.gateway.origin}/auth/logout`, {
      method: 'POST',
      headers: foreign,
      body: '',
    });
    await browser.visit(end);
    await browser.visit(`${end}?client_id=portal`);
    await browser.visit(`${end}/confirm`, {
      method: 'POST',
      headers: foreign,
      body: 'logout=yes&xsrf=guess',
    });
    await browser.visit(`${end}/confirm`, { method: 'POST', headers: foreign, body: 'logout=yes' });
    expect(await statusOf(citizen)).toBe(200);
    // At identity one is signed in too: the portal's sign-in needs no password.
    browser.forget('localhost', 'portal');
    const back = await browser.follow(`${portal.gateway.origin}/auth/login?return_to=/landed`, (url) =>
      url.endsWith('/landed'),
    );
    expect(back.location).toBe(`${portal.gateway.origin}/landed`);
  });
});

describe('the end of a session', () => {
  it('comes when it was not used, and at the latest after its hours, also at identity', async () => {
    const { SESSION_IDLE_MINUTES, SESSION_HOURS } = portal.gateway.settings;
    const citizen = await signInAs(portal, 'software-admin');
    const session = await citizen.browser.visit(`${portal.gateway.origin}/auth/session`);
    const { expiresAt } = session.json<{ expiresAt: string }>();
    const left = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(left).toBeLessThanOrEqual(SESSION_IDLE_MINUTES);
    expect(SESSION_HOURS).toBeLessThanOrEqual(24);
    expect(portal.identity.settings.SESSION_IDLE_MINUTES).toBeLessThanOrEqual(60);
    expect(portal.identity.settings.SESSION_HOURS).toBeLessThanOrEqual(12);
  });

  it('a changed password ends every session but the one it was changed in', async () => {
    const [here, elsewhere] = [
      await signInAs(portal, 'diagnostics-admin'),
      await signInAs(portal, 'diagnostics-admin'),
    ];
    const account = await here.browser.follow(`${portal.identity.issuer}/account`);
    const form = {
      ...account,
      text: account.text.slice(account.text.indexOf('action="/account/password"') - 60),
    };
    const next = 'seven quiet lamps burn';
    const done = await submit(here.browser, form, {
      current: portal.identity.password,
      new: next,
      again: next,
    });
    expect(done.status).toBe(303);
    await expect.poll(() => statusOf(elsewhere), { timeout: 5000 }).toBe(401);
    expect(await statusOf(here)).toBe(200);
    const old = await followSignIn(portal, new CookieBrowser(), 'diagnostics-admin');
    expect(old.status).toBe(422);
  });
});
