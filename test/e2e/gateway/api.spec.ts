import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import type { LyingProvider } from '../../support/lying-provider.js';
import {
  fromPage,
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
let strict: GatewayUnderTest;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  world = await startGatewayWorld({}, { LIMIT_WRITES_PER_SESSION: '2' });
  ({ provider, services, gateway, other: strict } = world);
});

afterEach(() => world.beHonest());

afterAll(() => world.stop());

const api = (path: string, on = gateway): string => `${on.origin}/api${path}`;
const refreshes = (): number =>
  provider.tokenRequests.filter((asked) => asked.get('grant_type') === 'refresh_token').length;

describe('a signed-in request', () => {
  it('reaches the services with the token of exactly that subsystem', async () => {
    const { browser } = await signIn(gateway);
    const one = (await browser.visit(api('/hightech/applications?page=2'))).json<Heard>();
    const two = (await browser.visit(api('/workspace/inbox'))).json<Heard>();
    expect(one.path).toBe('/hightech/applications?page=2');
    expect(one.headers['authorization']).toMatch(/^Bearer access-mallory-for-urn:portal:hightech-/);
    expect(two.headers['authorization']).toMatch(/^Bearer access-mallory-for-urn:portal:workspace-/);
    await browser.visit(api('/hightech/applications'));
    expect(refreshes()).toBe(2);
  });

  it('carries nothing that only we may say, whoever says it', async () => {
    const { browser } = await signIn(gateway);
    const page = await browser.visit(api('/hightech/x'), {
      headers: {
        authorization: 'Bearer forged',
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'gopher',
        'x-forwarded-user': 'admin',
        forwarded: 'for=1.2.3.4',
        'x-real-ip': '1.2.3.4',
        'x-request-id': 'chosen-by-client',
        'x-user': 'admin',
        'x-remote-user': 'admin',
        'remote-user': 'admin',
        'x-actor': '{"role":"platform-administrator"}',
        'x-csrf-token': 'not for services',
        'x-http-method-override': 'DELETE',
        te: 'trailers',
        'accept-language': 'en',
        'tus-resumable': '1.0.0',
      },
    });
    const { headers } = page.json<Heard>();
    expect(headers['authorization']).toMatch(/^Bearer access-mallory/);
    expect(Object.keys(headers).toSorted()).toEqual([
      'accept-language',
      'authorization',
      'connection',
      'host',
      'tus-resumable',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-request-id',
    ]);
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(gateway.origin).host,
      'x-forwarded-proto': 'http',
      'x-request-id': page.headers['x-request-id'],
    });
    expect(headers['x-request-id']).not.toBe('chosen-by-client');
  });

  it('brings back an answer without what belongs to the connection behind, and safe to show', async () => {
    const { browser } = await signIn(gateway);
    services.answer = (_request, response) =>
      response
        .writeHead(201, {
          'content-type': 'text/plain',
          'set-cookie': 'portal=stolen',
          server: 'inner',
          'x-powered-by': 'Express',
          location: 'http://127.0.0.1:9/hightech/uploads/7?x=1',
          etag: '"1"',
          'x-request-id': 'inner',
        })
        .end('made');
    const page = await browser.visit(api('/hightech/x'));
    expect([page.status, page.text]).toEqual([201, 'made']);
    expect(page.headers).toMatchObject({
      etag: '"1"',
      location: '/api/hightech/uploads/7?x=1',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    for (const name of ['set-cookie', 'server', 'x-powered-by']) expect(page.headers[name]).toBeUndefined();
    expect(page.headers['x-request-id']).not.toBe('inner');
  });

  it('passes refusals of a service through as they are', async () => {
    const { browser } = await signIn(gateway);
    services.answer = (_request, response) =>
      response
        .writeHead(409, { 'content-type': 'application/problem+json' })
        .end('{"code":"hightech.stale-version"}');
    const page = await browser.visit(api('/hightech/x'));
    expect([page.status, page.json()]).toEqual([409, { code: 'hightech.stale-version' }]);
  });
});

describe('a request of nobody', () => {
  it('passes without a token: services decide what is public', async () => {
    const page = await new CookieBrowser().visit(api('/workspace/certificates/abc'), {
      headers: { authorization: 'Bearer forged' },
    });
    expect(page.status).toBe(200);
    expect(page.json<Heard>().headers['authorization']).toBeUndefined();
  });

  it.each([
    ['/unknown/x', 404],
    ['/hightech/a%2fb', 400],
    ['', 404],
  ])('to /api%s is a %i problem', async (path, status) => {
    const page = await new CookieBrowser().visit(api(path));
    expect(page.status).toBe(status);
    expect(page.headers['content-type']).toBe('application/problem+json');
    expect(services.heard).toHaveLength(0);
  });
});

describe('an unsafe request', () => {
  const write = (browser: CookieBrowser, headers: Record<string, string>) =>
    browser.visit(api('/hightech/applications'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"a":1}',
    });

  it('of a page of ours passes with its body', async () => {
    const { browser, csrf } = await signIn(gateway);
    const heard = (await write(browser, fromPage(gateway, csrf))).json<Heard>();
    expect(heard).toMatchObject({ method: 'POST', size: 7, headers: { 'content-type': 'application/json' } });
    expect(heard.headers['x-csrf-token']).toBeUndefined();
    const withoutOrigin = await write(browser, { 'sec-fetch-site': 'same-origin', 'x-csrf-token': csrf });
    expect(withoutOrigin.status).toBe(200);
  });

  it.each([
    [
      'another site',
      (csrf: string) => ({ origin: 'https://evil.example', 'x-csrf-token': csrf }),
      'gateway.foreign-origin',
    ],
    [
      'a sandboxed frame',
      (csrf: string) => ({ origin: 'null', 'x-csrf-token': csrf }),
      'gateway.foreign-origin',
    ],
    ['nowhere in particular', (csrf: string) => ({ 'x-csrf-token': csrf }), 'gateway.foreign-origin'],
    [
      'a sister site',
      (csrf: string) => ({ 'sec-fetch-site': 'same-site', 'x-csrf-token': csrf }),
      'gateway.foreign-origin',
    ],
    ['a page without token', () => ({ origin: gateway.origin }), 'gateway.csrf-token'],
    [
      'a page with the token of another session',
      () => ({ origin: gateway.origin, 'x-csrf-token': 'A'.repeat(43) }),
      'gateway.csrf-token',
    ],
  ])('of %s is refused and does not reach the services', async (_from, headers, code) => {
    const { browser, csrf } = await signIn(gateway);
    const page = await write(browser, headers(csrf));
    expect([page.status, page.json()['code']]).toEqual([403, code]);
    expect(services.heard).toHaveLength(0);
  });

  it('is limited per session, and says when to come back', async () => {
    const { browser, csrf } = await signIn(gateway);
    const once = () =>
      browser.visit(api('/hightech/x', strict), {
        method: 'POST',
        headers: { origin: strict.origin, 'x-csrf-token': csrf },
        body: 'x',
      });
    expect((await once()).status).toBe(200);
    expect((await once()).status).toBe(200);
    const refused = await once();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await browser.visit(api('/hightech/x', strict))).status).toBe(200);
  });
});

describe('services', () => {
  it('that are down are a 503 problem, for reading and writing, until they are back', async () => {
    const { browser, csrf } = await signIn(gateway);
    await browser.visit(api('/hightech/a'));
    await services.stop();
    for (const method of ['GET', 'POST'] as const) {
      const page = await browser.visit(api('/hightech/a'), {
        method,
        headers: { ...fromPage(gateway, csrf), 'accept-language': 'en' },
        ...(method === 'POST' ? { body: Buffer.alloc(300_000) } : {}),
      });
      expect([page.status, page.json()['code']]).toEqual([503, 'problem.unavailable']);
      expect(page.headers['retry-after']).toBeDefined();
    }
    await services.start();
    expect((await browser.visit(api('/hightech/a'))).status).toBe(200);
  });

  it('that break off in the middle break the answer off too', async () => {
    services.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(new CookieBrowser().visit(api('/hightech/a'))).rejects.toThrow();
  });

  it('are not worked for by a browser that has gone', async () => {
    let brokenOff = false;
    services.answer = (request, response) => {
      response.once('close', () => (brokenOff = true));
      void request;
    };
    const socket = connect(Number(new URL(gateway.origin).port), '127.0.0.1');
    socket.write('GET /api/hightech/slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await sleep(100);
    socket.destroy();
    await expect.poll(() => brokenOff).toBe(true);
  });
});
