import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { anyFreePort, tryPort } from './free-port.mjs';
import { reservePort } from './reserve-port.mjs';

describe('ports', () => {
  it('that a program listens on are not free, on either loopback address', async () => {
    for (const host of ['127.0.0.1', '::1', undefined]) {
      const server = createServer();
      await new Promise((resolve) => server.listen(0, host, resolve));
      const { port } = server.address();
      expect(await tryPort(port)).toBeUndefined();
      await new Promise((resolve) => server.close(resolve));
      expect(await tryPort(port)).toBe(port);
    }
  });

  it('that are reserved are not given out twice', async () => {
    const first = await anyFreePort();
    const reservations = [await reservePort(first), await reservePort(first), await reservePort(first)];
    expect(new Set(reservations.map(({ port }) => port)).size).toBe(3);
    for (const { release } of reservations) release();
    const again = await reservePort(first);
    expect(again.port).toBe(reservations[0].port);
    again.release();
  });
});
