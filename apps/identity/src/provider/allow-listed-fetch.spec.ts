import { afterEach, describe, expect, it, vi } from 'vitest';
import { AllowListedFetch } from './allow-listed-fetch.js';

afterEach(() => vi.unstubAllGlobals());

describe('calls to relying parties', () => {
  it('go past the protection of private addresses only to the very addresses that were allowed', async () => {
    const called = vi.fn<(url: string, options: RequestInit) => Promise<Response>>(
      async () => new Response(),
    );
    vi.stubGlobal('fetch', called);
    const outgoing = new AllowListedFetch();
    outgoing.allow('http://127.0.0.1:3000/auth/backchannel-logout');
    const options = { method: 'POST', dispatcher: 'protected' } as RequestInit;
    await outgoing.fetch('http://127.0.0.1:3000/auth/backchannel-logout', options);
    await outgoing.fetch('http://127.0.0.1:3000/auth/backchannel-logout?x', options);
    await outgoing.fetch('http://169.254.169.254/', options);
    expect(called.mock.calls.map(([, given]) => 'dispatcher' in given)).toEqual([false, true, true]);
  });

  it('go past it once where one call was allowed, and not after it', async () => {
    const called = vi.fn<(url: string, options: RequestInit) => Promise<Response>>(
      async () => new Response(),
    );
    vi.stubGlobal('fetch', called);
    const outgoing = new AllowListedFetch();
    const options = { method: 'POST', dispatcher: 'protected' } as RequestInit;
    const call = (): Promise<Response> => outgoing.fetch('http://127.0.0.1:3000/page?id=1', options);
    await Promise.all([
      outgoing.allowing('http://127.0.0.1:3000/page?id=1', call),
      outgoing.allowing('http://127.0.0.1:3000/page?id=1', call),
    ]);
    await call();
    expect(called.mock.calls.map(([, given]) => 'dispatcher' in given)).toEqual([false, false, true]);
  });
});
