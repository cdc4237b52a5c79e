import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ClientAddresses } from './client-address.js';
import { MetricsAccess } from './metrics-access.js';

const request = (url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ url, socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

describe('metrics', () => {
  const open = new MetricsAccess(new ClientAddresses([]), undefined);
  const token = 'a-token-for-the-collector';
  const withToken = new MetricsAccess(new ClientAddresses([]), token);

  it('are read on this very machine, and hidden from everybody else, however the address is written', () => {
    expect(open.allows(request('/metrics', '127.0.0.1'))).toBe(true);
    for (const url of ['/metrics', '/metrics?x=1', '/metrics/', '/METRICS']) {
      expect(open.allows(request(url, '192.0.2.1'))).toBe(false);
      expect(open.allows(request(url, '127.0.0.1', { 'x-forwarded-for': '1.2.3.4' }))).toBe(false);
    }
    expect(open.allows(request('/account', '192.0.2.1'))).toBe(true);
  });

  it('are read from elsewhere with the token alone', () => {
    const from = (authorization: string) => request('/metrics', '192.0.2.1', { authorization });
    expect(withToken.allows(from(`Bearer ${token}`))).toBe(true);
    expect(withToken.allows(from('Bearer a-token-for-the-collectoR'))).toBe(false);
    expect(withToken.allows(from('Bearer '))).toBe(false);
    expect(open.allows(from('Bearer undefined'))).toBe(false);
  });
});
