import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { redisUrl } from '../../support/engines.js';
import { startLyingProvider } from '../../support/lying-provider.js';
import {
  fromPage,
  signIn,
  startGatewayUnderTest,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
  type StandInServices,
} from './gateway-world.js';

/** A line to Redis that can be cut, or made to hang, without harming the Redis of other tests. */
class RedisLine {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  port = 0;
  hangs = false;

  async mend(): Promise<void> {
    this.hangs = false;
    const redis = new URL(redisUrl());
    const server = createServer((near) => {
      const far = connect(Number(redis.port), redis.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => (near.destroy(), far.destroy(), this.sockets.delete(socket)));
      }
      near.on('data', (chunk) => !this.hangs && far.write(chunk));
      far.on('data', (chunk) => !this.hangs && near.write(chunk));
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
  }
}

const line = new RedisLine();
let world: GatewayWorld;
let services: StandInServices;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  await line.mend();
  const url = new URL(redisUrl());
  url.host = `127.0.0.1:${line.port}`;
  world = await startGatewayWorld({ REDIS_URL: url.href });
  ({ services, gateway } = world);
});

afterAll(async () => {
  await world.stop();
  await line.cut();
});

const ready = async () => new CookieBrowser().visit(`${gateway.origin}/health/ready`);

it('is live and ready while everything is there', async () => {
  expect((await new CookieBrowser().visit(`${gateway.origin}/health/live`)).json()).toEqual({
    status: 'live',
  });
  const page = await ready();
  expect([page.status, page.json()]).toEqual([
    200,
    { ready: true, checks: { redis: 'ok', services: 'ok', provider: 'ok' } },
  ]);
});

it('stays ready when services break off once, as one of them does that is restarted', async () => {
  let asked = 0;
  services.answer = (_request, response) => {
    asked += 1;
    if (asked === 1) response.destroy();
    else response.end();
  };
  const page = await ready();
  services.answer = undefined;
  expect([page.status, asked]).toEqual([200, 2]);
});

it('with Redis gone answers 503 with a problem, stays live, and recovers by itself with every session', async () => {
  const { browser, csrf } = await signIn(gateway);
  await browser.visit(`${gateway.origin}/api/hightech/a`);
  await line.cut();
  // What is in memory serves for a second at most.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const requests = [
    () => browser.visit(`${gateway.origin}/api/hightech/a`),
    () => browser.visit(`${gateway.origin}/auth/session`),
    () => browser.visit(`${gateway.origin}/auth/login`),
    () => browser.visit(`${gateway.origin}/auth/callback?state=${'a'.repeat(43)}&code=x`),
    () =>
      browser.visit(`${gateway.origin}/api/hightech/a`, {
        method: 'POST',
        headers: fromPage(gateway, csrf),
        body: Buffer.alloc(100_000),
      }),
    () =>
      browser.visit(`${gateway.origin}/auth/logout`, { method: 'POST', headers: fromPage(gateway, csrf) }),
  ];
  for (const request of requests) {
    const began = Date.now();
    const page = await request();
    expect(page.status).toBe(503);
    expect(page.headers['content-type']).toBe('application/problem+json');
    expect(page.headers['retry-after']).toBeDefined();
    expect(Date.now() - began).toBeLessThan(3000);
  }
  expect((await new CookieBrowser().visit(`${gateway.origin}/health/live`)).status).toBe(200);
  const page = await ready();
  expect([page.status, page.json()['checks']]).toEqual([
    503,
    expect.objectContaining({ redis: 'unreachable' }),
  ]);

  await line.mend();
  await expect
    .poll(async () => (await browser.visit(`${gateway.origin}/auth/session`)).status, { timeout: 8000 })
    .toBe(200);
  expect((await browser.visit(`${gateway.origin}/api/hightech/a`)).status).toBe(200);
  await signIn(gateway);
});

it('with a Redis that hangs gives up within seconds, and recovers', async () => {
  const { browser } = await signIn(gateway);
  line.hangs = true;
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const began = Date.now();
  const page = await browser.visit(`${gateway.origin}/api/hightech/a`);
  expect(page.status).toBe(503);
  expect(Date.now() - began).toBeLessThan(9000);
  line.hangs = false;
  await expect
    .poll(async () => (await browser.visit(`${gateway.origin}/auth/session`)).status, { timeout: 15_000 })
    .toBe(200);
});

it('starts without Redis, provider and services, and works when they come', async () => {
  const late = await startLyingProvider();
  const port = Number(new URL(late.issuer).port);
  await late.stop();
  await line.cut();
  const url = new URL(redisUrl());
  url.host = `127.0.0.1:${line.port}`;
  const early = await startGatewayUnderTest(late.issuer, services.url, { REDIS_URL: url.href });
  const login = () => new CookieBrowser().visit(`${early.origin}/auth/login`);
  expect((await login()).status).toBe(503);
  await line.mend();
  const up = await startLyingProvider(port);
  await expect.poll(async () => (await login()).status, { timeout: 8000 }).toBe(302);
  await signIn(early);
  await early.stop();
  await up.stop();
});
