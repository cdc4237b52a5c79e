import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  fromPage,
  signIn,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
  type StandInServices,
} from './gateway-world.js';

let world: GatewayWorld;
let services: StandInServices;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  world = await startGatewayWorld();
  ({ services, gateway } = world);
});

afterEach(() => world.beHonest());

afterAll(() => world.stop());

const api = (path: string, on = gateway): string => `${on.origin}/api${path}`;

describe('a body', () => {
  it('of 20 MB passes in pieces, not in one', async () => {
    const { browser, csrf } = await signIn(gateway);
    let first = 0;
    services.answer = (request, response) => {
      let size = 0;
      request.on('data', (chunk: Buffer) => {
        first ||= chunk.length;
        size += chunk.length;
      });
      request.on('end', () => response.end(String(size)));
    };
    const page = await browser.visit(api('/hightech/uploads/1'), {
      method: 'PATCH',
      headers: {
        ...fromPage(gateway, csrf),
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
      },
      body: Buffer.alloc(20 * 1024 * 1024),
    });
    expect(page.text).toBe(String(20 * 1024 * 1024));
    expect(first).toBeLessThan(1024 * 1024);
  });

  it('that says it has 300 MB is refused before it is sent', async () => {
    const { browser, csrf } = await signIn(gateway);
    const answer = await raw(
      gateway,
      `POST /api/hightech/x HTTP/1.1\r\nHost: x\r\nCookie: ${browser.cookies('127.0.0.1')}\r\nOrigin: ${gateway.origin}\r\n` +
        `X-CSRF-Token: ${csrf}\r\nContent-Length: 314572800\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/connection: close/i);
    expect(answer).toContain('problem.too-large');
  });

  it('that says it has 300 MB is refused before it is sent by sign-in and sign-out too', async () => {
    for (const path of ['/auth/logout', '/auth/backchannel-logout', '/auth/session']) {
      const answer = await raw(
        gateway,
        `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${gateway.origin}\r\nContent-Length: 314572800\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(answer).toContain('problem.too-large');
    }
  });

  it('that asks first is told so first', async () => {
    const answer = await raw(
      gateway,
      'POST /api/hightech/x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 314572800\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).not.toContain('100 Continue');
  });

  it('that does not say its size is cut off at the limit', async () => {
    const { browser, csrf } = await signIn(gateway);
    let sent = 0;
    const answer = await raw(
      gateway,
      `POST /api/hightech/x HTTP/1.1\r\nHost: x\r\nCookie: ${browser.cookies('127.0.0.1')}\r\nOrigin: ${gateway.origin}\r\n` +
        `X-CSRF-Token: ${csrf}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      (write) => {
        const piece = Buffer.concat([
          Buffer.from('100000\r\n'),
          Buffer.alloc(1024 * 1024),
          Buffer.from('\r\n'),
        ]);
        while (sent < 300 && write(piece)) sent += 1;
      },
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(100);
    expect(services.heard).toHaveLength(0);
  });
});

describe('what is no HTTP', () => {
  it('is answered with a problem all the same', async () => {
    const answer = await raw(gateway, 'GARBAGE\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    const long = await raw(gateway, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
  });
});

/** Speaks by hand and hears until the line goes dead. */
async function raw(
  on: GatewayUnderTest,
  head: string,
  more: (write: (piece: Buffer) => boolean) => void = () => undefined,
): Promise<string> {
  const socket = connect(Number(new URL(on.origin).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.on('error', () => undefined);
  socket.write(head);
  let open = true;
  const pump = (): void => {
    if (open) more((piece) => socket.write(piece));
  };
  socket.on('drain', pump);
  pump();
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    setTimeout(() => socket.destroy(), 4000).unref();
  });
  open = false;
  return heard;
}
