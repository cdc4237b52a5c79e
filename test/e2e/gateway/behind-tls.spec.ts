import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { startLyingProvider, type LyingProvider } from '../../support/lying-provider.js';
import {
  startGatewayUnderTest,
  startStandInServices,
  type GatewayUnderTest,
  type StandInServices,
} from './gateway-world.js';

const PUBLIC = 'https://portal.example';
let provider: LyingProvider;
let services: StandInServices;
let gateway: GatewayUnderTest;
let inside: string;

beforeAll(async () => {
  provider = await startLyingProvider();
  services = await startStandInServices();
  gateway = await startGatewayUnderTest(provider.issuer, services.url, {
    PUBLIC_URL: PUBLIC,
    TRUSTED_PROXIES: '127.0.0.1',
  });
  inside = `http://127.0.0.1:${gateway.port}`;
});

afterAll(async () => {
  await Promise.all([services.stop(), provider.stop()]);
});

/** The way of a browser through the TLS proxy in front. */
const throughProxy = (address: string): string => address.replace(PUBLIC, inside);

it('behind a proxy that ends TLS, cookies are bound to the host and never leave TLS', async () => {
  const browser = new CookieBrowser();
  const login = await browser.visit(`${inside}/auth/login?return_to=/x`, {
    headers: { 'x-forwarded-proto': 'http' },
  });
  expect(new URL(login.location ?? '').searchParams.get('redirect_uri')).toBe(`${PUBLIC}/auth/callback`);
  expect(String(login.headers['set-cookie'])).toMatch(
    /^__Host-portal-tx=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
  );
  const back = await browser.visit(login.location ?? '');
  const done = await browser.visit(throughProxy(back.location ?? ''));
  expect(done.status).toBe(302);
  expect(done.headers['location']).toBe('/x');
  expect(String(done.headers['set-cookie'])).toMatch(
    /^__Host-portal=s%3A[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(done.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  expect((await browser.visit(`${inside}/auth/session`)).status).toBe(200);
  const seen = await browser.visit(`${inside}/api/hightech/x`);
  expect(seen.headers['strict-transport-security']).toBeDefined();
  expect(seen.json<{ headers: object }>().headers).toMatchObject({
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'portal.example',
  });
});

it('told to stop, it finishes what is under way and takes nothing new', async () => {
  services.answer = (_request, response) => void setTimeout(() => response.end('slow but sure'), 600);
  const slow = new CookieBrowser().visit(`${inside}/api/hightech/slow`);
  await sleep(150);
  const stopped = gateway.stop();
  await sleep(100);
  await expect(new CookieBrowser().visit(`${inside}/health/live`)).rejects.toThrow();
  expect((await slow).text).toBe('slow but sure');
  await stopped;
});
