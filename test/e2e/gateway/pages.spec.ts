import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import type { LyingProvider } from '../../support/lying-provider.js';
import {
  COMPANY,
  PORTAL_METADATA,
  signIn,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
  type StandInServices,
} from './gateway-world.js';

let world: GatewayWorld;
let provider: LyingProvider;
let services: StandInServices;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  world = await startGatewayWorld({ WEB_BUILD: fileURLToPath(new URL('./page-build', import.meta.url)) });
  ({ provider, services, gateway } = world);
  provider.lies.metadata = {
    ...PORTAL_METADATA,
    account_management_uri: `${provider.issuer}/account`,
    end_session_endpoint: 'https://sign-out.example/end?tenant=1',
  };
  provider.lies.claims = { name: '王小明', company: COMPANY, roles: [], grants: { hightech: ['fill'] } };
});

afterAll(() => world.stop());

const page = (path: string, browser = new CookieBrowser()) => browser.visit(gateway.origin + path);

describe('a page', () => {
  it('of a visitor knows nobody, and speaks the language of its address', async () => {
    const chinese = (await page('/')).json();
    expect(chinese).toMatchObject({
      session: null,
      csrfToken: null,
      locale: 'zh',
      publicUrl: gateway.origin,
      accountUrl: null,
    });
    for (const path of ['/en', '/en/workspace', '/en?x=1'])
      expect((await page(path)).json()['locale']).toBe('en');
    for (const path of ['/english', '/workspace']) expect((await page(path)).json()['locale']).toBe('zh');
  });

  it('comes compressed to a visitor as the browser likes it, and never with the secrets of a session', async () => {
    const { browser } = await signIn(gateway);
    const ask = (encoding: string, cookie = '') =>
      request(`${gateway.origin}/`, { headers: { 'accept-encoding': encoding, ...(cookie && { cookie }) } });
    const br = await ask('gzip, br');
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding, cookie' });
    const bytes = Buffer.from(await br.body.arrayBuffer());
    expect(JSON.parse(brotliDecompressSync(bytes).toString())).toMatchObject({ session: null });
    const gz = await ask('gzip, br;q=0');
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(Buffer.from(await gz.body.arrayBuffer())).toString())).toMatchObject({
      session: null,
    });
    for (const plain of [
      await ask('identity'),
      await ask('gzip, br', browser.cookies(new URL(gateway.origin).hostname)),
    ]) {
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(await plain.body.json()).toHaveProperty('session');
    }
  });

  it('of a person knows the session, but neither cookie nor token', async () => {
    const { browser, csrf } = await signIn(gateway);
    const seen = await page('/workspace', browser);
    expect(seen.json()).toMatchObject({
      session: {
        person: { id: 'mallory', name: '王小明' },
        company: COMPANY,
        grants: { hightech: ['fill'] },
      },
      csrfToken: csrf,
      cookie: null,
      accountUrl: `${provider.issuer}/account`,
    });
    expect(seen.text).not.toMatch(/access-mallory|eyJ/);
  });

  it('calls the services in the person’s name, or in nobody’s', async () => {
    const { browser } = await signIn(gateway);
    const { called } = (await page('/en/x?call=/hightech/applications', browser)).json<{
      called: { body: { headers: object } };
    }>();
    expect(called).toMatchObject({
      status: 200,
      body: {
        path: '/hightech/applications',
        headers: {
          authorization: expect.stringMatching(/^Bearer access-mallory-for-urn:portal:hightech/),
          'accept-language': 'en',
        },
      },
    });
    const nobody = (await page('/?call=/workspace/certificates/x')).json<{
      called: { body: { headers: object } };
    }>();
    expect(nobody.called.body.headers).not.toHaveProperty('authorization');
  });

  it('learns of services that are away, or an address that is none, by an answer and not by an exception', async () => {
    await services.stop();
    const away = (await page('/?call=/hightech/programmes')).json();
    await services.start();
    expect(away['called']).toMatchObject({ status: 503, body: { code: 'problem.unavailable' } });
    expect((await page('/?call=/nowhere/x')).json()['called']).toMatchObject({ status: 404 });
  });

  it('is guarded by headers: a strict policy with a nonce of its own, no frames, nothing cached', async () => {
    const [one, two] = [await page('/'), await page('/')];
    const nonce = one.json<{ nonce: string }>().nonce;
    const policy = String(one.headers['content-security-policy']);
    expect(policy.split('; ')).toEqual([
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      `img-src 'self' data: ${provider.issuer}`,
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      `form-action 'self' ${provider.issuer}`,
    ]);
    expect(policy).not.toContain('unsafe');
    expect(two.json()['nonce']).not.toBe(nonce);
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-store',
      'x-request-id': one.json()['requestId'],
    });
  });

  it('of a person lets the sign-out lead to the provider, also where that ends sessions on another host', async () => {
    const { browser } = await signIn(gateway);
    const policy = String((await page('/', browser)).headers['content-security-policy']);
    expect(policy.split('; ').at(-1)).toBe(`form-action 'self' ${provider.issuer} https://sign-out.example`);
  });

  it('lives on the public origin, whatever the Host header says', async () => {
    const answer = await request(`${gateway.origin}/x`, {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(((await answer.body.json()) as { url: string }).url).toBe(`${gateway.origin}/x`);
    expect(
      (await request(gateway.origin, { path: '//evil.example/x', method: 'GET' } as never)).statusCode,
    ).toBe(400);
  });
});

describe('a form of a page', () => {
  const submit = (browser: CookieBrowser, body: string, headers: Record<string, string> = {}) =>
    browser.visit(`${gateway.origin}/workspace`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: gateway.origin, ...headers },
      body,
    });

  it('reaches the page with its values and the session’s token', async () => {
    const { browser, csrf } = await signIn(gateway);
    const answer = await submit(browser, `_csrf=${csrf}&name=${encodeURIComponent('张三')}`);
    expect(answer.status).toBe(200);
    expect(answer.json()['form']).toEqual({ _csrf: csrf, name: '张三' });
    expect((await submit(browser, 'name=x', { 'x-csrf-token': csrf })).status).toBe(200);
  });

  it('without the token, or from another site, does not', async () => {
    const { browser, csrf } = await signIn(gateway);
    expect((await submit(browser, 'name=x')).status).toBe(403);
    expect((await submit(browser, `_csrf=${csrf}`, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await submit(browser, `_csrf=${csrf}`, { 'content-type': 'text/plain' })).status).toBe(403);
  });

  it('of more than a megabyte is refused', async () => {
    const { browser, csrf } = await signIn(gateway);
    const pad = 'x'.repeat(1_100_000);
    expect((await submit(browser, `_csrf=${csrf}&pad=${pad}`)).status).toBe(413);
    const piecemeal = await request(`${gateway.origin}/workspace`, {
      method: 'POST',
      headers: {
        cookie: browser.cookies('127.0.0.1'),
        origin: gateway.origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: Readable.from([`_csrf=${csrf}&pad=`, pad, pad, pad]),
    });
    expect(piecemeal.statusCode).toBe(413);
  });
});

describe('a file of the build', () => {
  const file = (path: string, encoding: string) =>
    request(gateway.origin + path, { headers: { 'accept-encoding': encoding } });

  it('comes compressed as the browser likes it, and stays in its cache for good', async () => {
    const path = '/assets/app-Abc123.js';
    const plain = await (await file(path, 'identity')).body.text();
    const br = await file(path, 'gzip, br');
    expect(br.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(Buffer.from(await br.body.arrayBuffer())).toString()).toBe(plain);
    const gz = await file(path, 'gzip, br;q=0');
    expect(gunzipSync(Buffer.from(await gz.body.arrayBuffer())).toString()).toBe(plain);
    const etag = String(br.headers['etag']);
    const again = await request(gateway.origin + path, { headers: { 'if-none-match': etag } });
    expect(again.statusCode).toBe(304);
  });

  it('without a hash in its name is asked for again after an hour', async () => {
    const icon = await page('/favicon.svg');
    expect(icon.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
    });
  });

  it.each([
    '/assets/../../server/index.js',
    '/assets/%2e%2e/%2e%2e/server/index.js',
    '/..%2fserver/index.js',
  ])('outside the build is not served: %s', async (path) => {
    const answer = await request(gateway.origin, { path, method: 'GET' } as never);
    expect(answer.headers['content-type']).not.toMatch(/javascript/);
    expect(await answer.body.text()).not.toContain('createContext');
  });
});

describe('with Redis or the page in trouble', () => {
  it('a person who looks for a page sees a page', async () => {
    const browser = new CookieBrowser();
    const answer = await browser.visit(`${gateway.origin}/auth/logout`, {
      method: 'POST',
      headers: { accept: 'text/html', origin: 'https://evil.example', 'accept-language': 'en' },
    });
    expect([answer.status, answer.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('<html lang="en">');
    expect(answer.text).toContain('href="/auth/login?return_to=%2Fen"');
  });
});
