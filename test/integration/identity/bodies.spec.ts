import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity?.stop());

/** Says what will come, sends none of it, and hears the answer. */
async function announce(path: string, size: number): Promise<string> {
  const socket = connect(Number(new URL(identity.issuer).port), '127.0.0.1');
  let heard = '';
  socket.on('error', () => undefined);
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${size}\r\n\r\n`,
  );
  await new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      heard += String(chunk);
      resolve();
    });
    setTimeout(resolve, 3000).unref();
  });
  socket.destroy();
  return heard;
}

describe('a body of 300 MB', () => {
  it.each([
    '/interaction/any/login',
    '/account/password',
    '/token',
    '/token/revocation',
    '/session/end/confirm',
  ])('to %s is refused before any of it is sent', async (path) => {
    expect(await announce(path, 300 * 1024 * 1024)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each(['/interaction/any/login', '/token'])(
    'to %s that does not say its size is refused all the same',
    async (path) => {
      const { statusCode, body } = await request(identity.issuer + path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(1024 * 1024, 'a'))),
      });
      await body.dump();
      expect([400, 413]).toContain(statusCode);
    },
  );
});

describe('a form', () => {
  it.each([
    ['application/json', '{"login":', 400],
    ['application/json', '[]', 403],
    ['text/xml', '<login/>', 403],
    ['application/x-www-form-urlencoded', 'login=a&login=b&password=x&_csrf[]=y', 403],
    ['application/x-www-form-urlencoded; charset=nothing-known', 'login=a', 415],
  ])('as %s with %j is refused with a page that says so', async (type, body, status) => {
    const page = await new CookieBrowser().visit(`${identity.issuer}/interaction/any/login`, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'text/html' },
      body,
    });
    expect([page.status, page.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  });
});

it.each([
  ['POST', '/auth'],
  ['DELETE', '/session/end'],
  ['GET', '/token'],
] as const)('%s %s, which the provider does not know, is a page and no bare text', async (method, path) => {
  const page = await new CookieBrowser().visit(identity.issuer + path, { method });
  expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(page.text).toContain(`href="${identity.portal}/"`);
});
