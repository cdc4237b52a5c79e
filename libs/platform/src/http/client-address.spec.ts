import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ClientAddresses } from './client-address.js';

const request = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const forwarded = (peer: string, ...hops: string[]): IncomingMessage =>
  request(peer, { 'x-forwarded-for': hops.join(', ') });

describe('the address of a client', () => {
  it('is that of the peer when no proxy is trusted, whatever headers say', () => {
    const addresses = new ClientAddresses([]);
    expect(addresses.of(forwarded('198.51.100.7', '1.1.1.1'))).toBe('198.51.100.7');
    expect(addresses.of(request('::ffff:198.51.100.7'))).toBe('198.51.100.7');
  });

  it('is the last hop that is not a proxy of ours', () => {
    const addresses = new ClientAddresses(['10.0.0.0/8', 'fd00::/8', '192.0.2.1']);
    expect(addresses.of(forwarded('10.0.0.1', '1.1.1.1', '203.0.113.5'))).toBe('203.0.113.5');
    expect(addresses.of(forwarded('10.0.0.1', '203.0.113.5', '192.0.2.1', '10.9.9.9'))).toBe('203.0.113.5');
    expect(addresses.of(forwarded('fd00::1', '2001:db8::5'))).toBe('2001:db8::5');
    expect(addresses.of(forwarded('::ffff:10.0.0.1', '203.0.113.5'))).toBe('203.0.113.5');
  });

  it('is that of the peer when what the proxies say is no address', () => {
    const addresses = new ClientAddresses(['10.0.0.0/8']);
    for (const hop of ['', 'unknown', '1.1.1.1:80', '<script>', '10.0.0.2']) {
      expect(addresses.of(forwarded('10.0.0.1', hop))).toBe('10.0.0.1');
    }
  });

  it('is not a trusted one just because it begins alike', () => {
    expect(new ClientAddresses(['10.0.0.1']).of(forwarded('10.0.0.10', '1.1.1.1'))).toBe('10.0.0.10');
  });
});

describe('a request of this very machine', () => {
  it('is known by its address, as long as nothing says that it was passed on', () => {
    const addresses = new ClientAddresses([]);
    expect(addresses.isLocal(request('127.0.0.1'))).toBe(true);
    expect(addresses.isLocal(request('::1'))).toBe(true);
    expect(addresses.isLocal(request('::ffff:127.0.0.1'))).toBe(true);
    expect(addresses.isLocal(request('192.0.2.1'))).toBe(false);
    for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
      expect(addresses.isLocal(request('127.0.0.1', { [header]: 'x' }))).toBe(false);
    }
  });

  it('cannot be told from the proxy’s when that runs here too', () => {
    expect(new ClientAddresses(['127.0.0.1']).isLocal(request('127.0.0.1'))).toBe(false);
  });
});
