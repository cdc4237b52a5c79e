import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import type { LyingProvider } from '../../support/lying-provider.js';
import {
  COMPANY,
  connectRedis,
  fromPage,
  PORTAL_METADATA,
  signIn,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
} from './gateway-world.js';

let world: GatewayWorld;
let provider: LyingProvider;
let gateway: GatewayUnderTest;
const HOST = '127.0.0.1';

beforeAll(async () => {
  world = await startGatewayWorld();
  ({ provider, gateway } = world);
  provider.lies.metadata = { ...PORTAL_METADATA, end_session_endpoint: `${provider.issuer}/session/end` };
});

afterEach(() => world.beHonest());

afterAll(() => world.stop());

const session = (browser: CookieBrowser, headers = {}) =>
  browser.visit(`${gateway.origin}/auth/session`, { headers });

describe('a visitor', () => {
  it('has no session, and is told so as a problem in either language', async () => {
    const page = await session(new CookieBrowser(), { 'accept-language': 'en' });
    expect(page.status).toBe(401);
    expect(page.headers['content-type']).toBe('application/problem+json');
    expect(page.json()).toMatchObject({ status: 401, code: 'problem.unauthenticated', title: /signed in/ });
    expect((await session(new CookieBrowser())).json()).toMatchObject({
      title: '您还没有登录，或登录已过期。',
    });
  });

  it('gets no session cookie', async () => {
    const browser = new CookieBrowser();
    await session(browser);
    await browser.visit(`${gateway.origin}/auth/login`);
    expect(browser.cookie(HOST, 'portal')).toBeUndefined();
  });
});

describe('a sign-in', () => {
  it('asks for the portal’s scope, its audiences, PKCE, state and nonce', async () => {
    const { location } = await new CookieBrowser().visit(`${gateway.origin}/auth/login?return_to=/en/desk`);
    const asked = new URL(location!).searchParams;
    expect(asked.get('scope')).toBe('openid profile portal');
    expect(asked.getAll('resource')).toEqual(PORTAL_METADATA.protected_resources);
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('nonce')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('redirect_uri')).toBe(`${gateway.origin}/auth/callback`);
    expect(asked.get('ui_locales')).toBe('en');
  });

  it('may have the company chosen anew, without signing out', async () => {
    provider.lies.claims = { name: '王小明', company: COMPANY, roles: [] };
    const { browser, csrf } = await signIn(gateway);
    const before = browser.cookie(HOST, 'portal');
    const other = { ...COMPANY, id: '018f2f6e-0000-7000-8000-000000000002', name: '另一家示例有限公司' };
    provider.lies.claims = { name: '王小明', company: other, roles: [] };
    const begun = await browser.visit(`${gateway.origin}/auth/login?switch_company=1&return_to=/workspace`);
    expect(new URL(begun.location!).searchParams.get('prompt')).toBe('company');
    const back = await browser.follow(begun.location!, (url) => url === `${gateway.origin}/workspace`);
    expect(back.location).toBe(`${gateway.origin}/workspace`);
    expect((await session(browser)).json()).toMatchObject({ company: { id: other.id } });

    // What the former session had is gone with it: its cookie opens nothing, and a page of it can write nothing.
    const former = new CookieBrowser();
    former.setCookie(HOST, 'portal', before!);
    expect((await session(former)).status).toBe(401);
    const written = await browser.visit(`${gateway.origin}/api/hightech/x`, {
      method: 'POST',
      headers: fromPage(gateway, csrf),
    });
    expect(written.status).toBe(403);
    expect(world.services.heard.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('asks for no company where nobody wants to change it', async () => {
    const { location } = await new CookieBrowser().visit(`${gateway.origin}/auth/login?switch_company=0`);
    expect(new URL(location!).searchParams.has('prompt')).toBe(false);
  });

  it('lands where it wanted and knows the person, the company, roles and grants', async () => {
    provider.lies.claims = {
      name: '王小明',
      company: COMPANY,
      roles: [{ role: 'district-reviewer', district: '110108' }],
      grants: { hightech: ['fill', 'submit'] },
    };
    const browser = new CookieBrowser();
    const page = await browser.follow(`${gateway.origin}/auth/login?return_to=/workspace%3Ftab=1`, (url) =>
      url.includes('/workspace'),
    );
    expect(page.location).toBe(`${gateway.origin}/workspace?tab=1`);
    const seen = await session(browser);
    expect(seen.headers['cache-control']).toBe('no-store');
    expect(seen.json()).toEqual({
      person: { id: 'mallory', name: '王小明' },
      company: COMPANY,
      roles: [{ role: 'district-reviewer', district: '110108' }],
      grants: { hightech: ['fill', 'submit'] },
      signedInAt: expect.stringMatching(/Z$/),
      expiresAt: expect.stringMatching(/Z$/),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      locale: 'zh',
    });
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/%2f%2fevil.example',
    '/auth/login',
    '/api/x',
  ])('does not lead to %s afterwards', async (returnTo) => {
    const browser = new CookieBrowser();
    const page = await browser.follow(
      `${gateway.origin}/auth/login?return_to=${encodeURIComponent(returnTo)}`,
      (url) => !url.includes('/auth/') && !url.startsWith(provider.issuer),
    );
    expect(page.location).toBe(`${gateway.origin}/`);
  });

  it('that is answered twice, late or by the back button leads on, when one is signed in already', async () => {
    const browser = new CookieBrowser();
    const login = await browser.visit(`${gateway.origin}/auth/login?return_to=/workspace`);
    const callback = (await browser.visit(login.location!)).location!;
    expect((await browser.visit(callback)).location).toBe(`${gateway.origin}/workspace`);
    const before = browser.cookie(HOST, 'portal');
    const again = await browser.visit(callback);
    expect([again.status, again.location]).toEqual([302, `${gateway.origin}/workspace`]);
    expect(browser.cookie(HOST, 'portal')).toBe(before);
    expect(provider.tokenRequests).toHaveLength(1);
    const unknown = await browser.visit(`${gateway.origin}/auth/callback?state=${'x'.repeat(43)}&code=y`);
    expect([unknown.status, unknown.location]).toEqual([302, `${gateway.origin}/`]);
  });

  it('gives the session a new id that nobody can have planted', async () => {
    const { browser } = await signIn(gateway);
    const first = browser.cookie(HOST, 'portal');
    const planted = new CookieBrowser();
    planted.setCookie(HOST, 'portal', first!);
    await signIn(gateway, planted);
    expect(planted.cookie(HOST, 'portal')).not.toBe(first);
    // The session that the browser had before has ended.
    expect((await session(browser)).status).toBe(401);
  });

  it('keeps every token on the server', async () => {
    const browser = new CookieBrowser();
    await signIn(gateway, browser);
    const seen = (await session(browser)).text + browser.cookies(HOST);
    expect(seen).not.toMatch(/access-mallory|eyJ/);
    expect(decodeURIComponent(browser.cookie(HOST, 'portal')!)).toMatch(/^s:[\w-]{43}\./);
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    const browser = new CookieBrowser();
    const login = await browser.visit(`${gateway.origin}/auth/login`);
    const back = await browser.visit(login.location!);
    const done = await browser.visit(back.location!);
    const lines = [done.headers['set-cookie']].flat().join('\n');
    expect(lines).toMatch(/^portal=s%3A.*; Path=\/; HttpOnly; SameSite=Lax$/m);
  });

  it('fails as a page for a person and as a problem for a program', async () => {
    provider.lies.authorization = (answer) => {
      answer.delete('code');
      answer.set('error', 'access_denied');
    };
    const browser = new CookieBrowser();
    const back = async () =>
      (await browser.visit((await browser.visit(`${gateway.origin}/auth/login`)).location!)).location!;
    const page = await browser.visit(await back(), {
      headers: { accept: 'text/html,*/*', 'accept-language': 'en' },
    });
    expect([page.status, page.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
    expect(page.text).toContain('The sign-in was cancelled.');
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-/);
    const problem = await browser.visit(await back());
    expect(problem.json()).toMatchObject({ status: 403, code: 'sign-in.denied' });
  });

  it('of a forged or foreign session cookie is nobody’s', async () => {
    const { browser } = await signIn(gateway);
    const value = decodeURIComponent(browser.cookie(HOST, 'portal')!);
    for (const forged of [
      `${value.slice(0, -2)}xx`,
      value.replace('s:', ''),
      value.split('.')[0]!,
      's:.',
      '%',
    ]) {
      const forger = new CookieBrowser();
      forger.setCookie(HOST, 'portal', encodeURIComponent(forged));
      expect((await session(forger)).status).toBe(401);
    }
  });
});

describe('a sign-out', () => {
  const signOut = (browser: CookieBrowser, headers: Record<string, string>, body = '') =>
    browser.visit(`${gateway.origin}/auth/logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });

  it('ends the session here at once and goes on to the provider with a hint', async () => {
    const { browser, csrf } = await signIn(gateway);
    const copy = new CookieBrowser();
    copy.setCookie(HOST, 'portal', browser.cookie(HOST, 'portal')!);
    const page = await signOut(browser, { origin: gateway.origin }, `_csrf=${csrf}`);
    expect(page.status).toBe(303);
    const target = new URL(page.location!);
    expect(target.origin + target.pathname).toBe(`${provider.issuer}/session/end`);
    expect(target.searchParams.get('post_logout_redirect_uri')).toBe(`${gateway.origin}/`);
    expect(target.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect(browser.cookie(HOST, 'portal')).toBeUndefined();
    expect((await session(copy)).status).toBe(401);
  });

  it('tells a program where to go instead of redirecting it to another origin', async () => {
    const { browser, csrf } = await signIn(gateway);
    const page = await signOut(browser, { ...fromPage(gateway, csrf), accept: 'application/json' });
    expect(page.status).toBe(200);
    expect(page.json<{ redirect: string }>().redirect).toMatch(`${provider.issuer}/session/end`);
  });

  it.each([
    ['from another site', () => ({ origin: 'https://evil.example' }), true],
    ['without origin', () => ({}), true],
    ['without the token', () => ({ origin: gateway.origin }), false],
  ])('%s is refused and the session lives on', async (_what, headers, withToken) => {
    const { browser, csrf } = await signIn(gateway);
    const page = await signOut(browser, headers(), withToken ? `_csrf=${csrf}` : '_csrf=wrong');
    expect(page.status).toBe(403);
    expect((await session(browser)).status).toBe(200);
  });

  it.each([
    ['broken JSON', 'application/json', '{"_csrf":', 400],
    ['a list', 'application/json', '[1]', 403],
    ['a token that is no text', 'application/json', '{"_csrf":{"a":1}}', 403],
    ['a form above its limit', 'application/x-www-form-urlencoded', `_csrf=${'x'.repeat(70_000)}`, 413],
    ['another kind of body', 'text/xml', '<a/>', 403],
  ])('with %s is a problem and the session lives on', async (_what, type, body, status) => {
    const { browser } = await signIn(gateway);
    const page = await signOut(browser, { origin: gateway.origin, 'content-type': type }, body);
    expect([page.status, page.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect((await session(browser)).status).toBe(200);
  });

  it('of nobody goes home', async () => {
    const page = await signOut(new CookieBrowser(), { origin: gateway.origin });
    expect([page.status, page.location]).toEqual([303, `${gateway.origin}/`]);
  });
});

describe('the life of a session', () => {
  it('is not lengthened by asking about it, and is by a click', async () => {
    const { browser, csrf } = await signIn(gateway);
    const redis = await connectRedis();
    const id = decodeURIComponent(browser.cookie(HOST, 'portal')!).slice(2).split('.')[0]!;
    await redis.expire(`gateway:session:${id}`, 100);
    const until = async () => Date.parse((await session(browser)).json<{ expiresAt: string }>().expiresAt);
    // The process may hold the session in memory for a second.
    await expect.poll(until, { timeout: 3000 }).toBeLessThan(Date.now() + 101_000);
    const extended = await browser.visit(`${gateway.origin}/auth/session`, {
      method: 'POST',
      headers: fromPage(gateway, csrf),
    });
    expect(extended.status).toBe(200);
    expect(await redis.ttl(`gateway:session:${id}`)).toBeGreaterThan(1700);
    expect(await redis.ttl(`gateway:tokens:${id}`)).toBeGreaterThan(1700);
    await redis.close();
  });

  it('ends at the absolute limit however busy it is', async () => {
    const { browser } = await signIn(gateway);
    const redis = await connectRedis();
    const id = decodeURIComponent(browser.cookie(HOST, 'portal')!).slice(2).split('.')[0]!;
    const stored = JSON.parse((await redis.get(`gateway:session:${id}`))!);
    stored.passport.user.endsAt = Date.now() - 1;
    await redis.set(`gateway:session:${id}`, JSON.stringify(stored), { expiration: 'KEEPTTL' });
    await expect.poll(async () => (await session(browser)).status, { timeout: 3000 }).toBe(401);
    await redis.close();
  });
});
