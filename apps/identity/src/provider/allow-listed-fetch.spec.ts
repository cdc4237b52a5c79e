import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AllowListedFetch } from './allow-listed-fetch.js';

/** What the provider hands over has its protection of private addresses with it: such a call goes out as it is. */
const protectedCall = vi.fn<(url: string, options: RequestInit) => Promise<Response>>();
const options = {
  method: 'POST',
  dispatcher: 'protected',
  body: new URLSearchParams({ a: '中' }),
} as RequestInit;

let inside: Server;
let origin: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let outgoing: AllowListedFetch;

beforeEach(async () => {
  protectedCall.mockImplementation(async () => new Response());
  vi.stubGlobal('fetch', protectedCall);
  answer = (_request, response) => void response.end();
  inside = createServer((request, response) => answer(request, response));
  await new Promise<void>((listens) => inside.listen(0, '127.0.0.1', listens));
  origin = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
  outgoing = new AllowListedFetch();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  protectedCall.mockReset();
  inside.closeAllConnections();
  await new Promise((closed) => inside.close(closed));
});

describe('calls to relying parties', () => {
  it('go past the protection of private addresses only to the very addresses that were allowed', async () => {
    outgoing.allow(`${origin}/auth/backchannel-logout`);
    await outgoing.fetch(`${origin}/auth/backchannel-logout`, options);
    expect(protectedCall).not.toHaveBeenCalled();
    await outgoing.fetch(`${origin}/auth/backchannel-logout?x`, options);
    await outgoing.fetch('http://169.254.169.254/', options);
    expect(protectedCall.mock.calls.map(([, given]) => 'dispatcher' in given)).toEqual([true, true]);
  });

  it('go past it once where one call was allowed, and not after it', async () => {
    const address = `${origin}/page?id=1`;
    const call = (): Promise<Response> => outgoing.fetch(address, options);
    await Promise.all([outgoing.allowing(address, call), outgoing.allowing(address, call)]);
    expect(protectedCall).not.toHaveBeenCalled();
    await call();
    expect(protectedCall).toHaveBeenCalledTimes(1);
  });

  it('inside say and hear what any call would', async () => {
    let heard = '';
    const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      heard = `${request.method} ${request.headers['content-type']} ${await text(request)}`;
      response.writeHead(303, { location: '/elsewhere', 'x-two': ['1', '2'] }).end('moved');
    };
    answer = (request, response) => void hear(request, response);
    outgoing.allow(`${origin}/told`);
    const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' });
    const told = await outgoing.fetch(`${origin}/told`, { ...options, headers });
    expect(heard).toBe('POST application/x-www-form-urlencoded a=%E4%B8%AD');
    expect([told.status, told.headers.get('location'), await told.text()]).toEqual([
      303,
      '/elsewhere',
      'moved',
    ]);
  });

  it('inside end when their time is over, and read no more of an answer than its beginning', async () => {
    outgoing.allow(`${origin}/told`);
    answer = () => undefined;
    const late = outgoing.fetch(`${origin}/told`, { ...options, signal: AbortSignal.timeout(50) });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
    answer = (_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(16_384)));
      };
      response.on('drain', more);
      more();
    };
    expect((await (await outgoing.fetch(`${origin}/told`, options)).text()).length).toBe(65_536);
  });
});
