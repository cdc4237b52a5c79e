import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { BrowserBinding } from './browser-binding.js';

function exchange(cookie?: string): { request: IncomingMessage; response: ServerResponse } {
  const request = new IncomingMessage(new Socket());
  if (cookie !== undefined) request.headers.cookie = cookie;
  return { request, response: new ServerResponse(request) };
}

describe('the cookie that ties sign-ins to a browser', () => {
  const binding = new BrowserBinding({ name: '__Host-portal-tx', secure: true });

  it('is random, out of reach for scripts and other hosts, and comes back with links from outside', () => {
    const { request, response } = exchange();
    const value = binding.renew(request, response);
    expect(value).toMatch(/^[\w-]{43}$/);
    expect(response.getHeader('set-cookie')).toBe(
      `__Host-portal-tx=${value}; Path=/; Max-Age=7200; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  it('stays the same for all sign-ins of a browser', () => {
    const value = 'v'.repeat(43);
    const { request, response } = exchange(`a=1; __Host-portal-tx=${value}; b=2`);
    expect(binding.renew(request, response)).toBe(value);
  });

  it('is made anew when what came cannot be ours', () => {
    for (const foreign of ['short', 'x'.repeat(44), '"quoted"', '']) {
      const { request, response } = exchange(`__Host-portal-tx=${foreign}`);
      expect(binding.read(request)).toBeNull();
      expect(binding.renew(request, response)).toMatch(/^[\w-]{43}$/);
    }
  });

  it('cannot be had on https without the prefix that binds it to the host', () => {
    expect(() => new BrowserBinding({ name: 'portal-tx', secure: true })).toThrow(/__Host-/);
  });
});
