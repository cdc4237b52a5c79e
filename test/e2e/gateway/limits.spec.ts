import { afterAll, beforeAll, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import {
  startGatewayUnderTest,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
  type StandInServices,
} from './gateway-world.js';

let world: GatewayWorld;
let services: StandInServices;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  world = await startGatewayWorld({
    LIMIT_SIGN_INS_PER_ADDRESS: '3',
    LIMIT_WRITES_PER_ADDRESS: '3',
    TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
    METRICS_TOKEN: 'a-token-for-the-collector',
  });
  ({ services, gateway } = world);
});

afterAll(() => world.stop());

let next = 0;
/** An address that no test has used yet. */
const newAddress = (): string =>
  `2001:db8::${(Date.now() % 65_536).toString(16)}:${(next += 1).toString(16)}`;
const from = (forwardedFor: string, path = '/auth/login', method: 'GET' | 'POST' = 'GET') =>
  new CookieBrowser().visit(gateway.origin + path, {
    method,
    headers: { 'x-forwarded-for': forwardedFor, origin: gateway.origin, 'accept-language': 'en' },
  });

it.each([
  ['sign-ins', '/auth/login', 'GET', 302],
  ['callbacks', '/auth/callback?state=x', 'GET', 302],
  ['writes', '/api/hightech/x', 'POST', 200],
] as const)(
  '%s are limited per address, and a refusal says when to come back',
  async (_what, path, method, fine) => {
    const address = newAddress();
    for (let time = 0; time < 3; time += 1) expect((await from(address, path, method)).status).toBe(fine);
    const refused = await from(address, path, method);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['content-type']).toBe('application/problem+json');
    expect(refused.json()).toMatchObject({ code: 'problem.too-many-requests', title: /Too many requests/ });
    expect((await from(newAddress(), path, method)).status).toBe(fine);
  },
);

it('nobody passes a limit by inventing forwarded addresses: only our own proxies are believed', async () => {
  const address = newAddress();
  for (let time = 0; time < 3; time += 1) await from(`203.0.113.${time}, ${address}, 10.1.2.3`);
  expect((await from(`203.0.113.9, ${address}, 10.9.9.9`)).status).toBe(429);
});

it('services hear the true address', async () => {
  const address = newAddress();
  await from(`1.2.3.4, ${address}`, '/api/hightech/where');
  expect(services.heard.at(-1)?.headers['x-forwarded-for']).toBe(address);
});

it('metrics are hidden from whoever comes through the proxy, and open to the collector with its token', async () => {
  const metrics = (headers: Record<string, string>) =>
    new CookieBrowser().visit(`${gateway.origin}/metrics`, { headers });
  expect((await metrics({ 'x-forwarded-for': '1.2.3.4' })).status).toBe(404);
  // The proxy stands on this very machine, so that coming from here proves nothing.
  expect((await metrics({})).status).toBe(404);
  expect((await metrics({ authorization: 'Bearer a-token-for-the-collectoR' })).status).toBe(404);
  const page = await metrics({ authorization: 'Bearer a-token-for-the-collector' });
  expect(page.status).toBe(200);
  expect(page.text).toContain(
    'gateway_api_duration_seconds_count{subsystem="hightech",method="GET",status="2xx"}',
  );
});

it('tells whom to tell of a weakness where the operator has named somebody', async () => {
  const named = await startGatewayUnderTest(world.provider.issuer, services.url, {
    SECURITY_CONTACT: 'mailto:security@portal.example',
  });
  try {
    const page = await new CookieBrowser().visit(`${named.origin}/.well-known/security.txt`);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(page.text).toMatch(/^Contact: mailto:security@portal\.example\nExpires: 20\d\d-/);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(page.text)![1]!);
    expect(expires - Date.now()).toBeLessThan(365 * 86_400_000);
  } finally {
    await named.stop();
  }
  const nobody = await new CookieBrowser().visit(`${gateway.origin}/.well-known/security.txt`);
  expect(nobody.status).toBe(404);
});
