import type { IncomingHttpHeaders } from 'node:http';
import { Agent } from 'undici';

/** Of an answer no more is read: nobody has anything long to say to identity. */
const LONGEST_ANSWER = 64 * 1024;

/** To one address inside; an idle one is closed by us before the other side does. */
const CONNECTIONS = 16;
const IDLE_MS = 4_000;

/**
 * The provider refuses to call private addresses, which protects against relying parties that name an internal host.
 * Where registered systems are told of logouts was written down by the configuration or an administrator, and may lie
 * inside; only these addresses are exempt.
 * Redirects and time limits are the provider's; that an answer is not endless is seen to here.
 */
export class AllowListedFetch {
  private readonly allowed = new Set<string>();
  /** Calls under way that may go inside, by address: in time there may be any number of addresses. */
  private readonly once = new Map<string, number>();
  private readonly inside = new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
  });

  allow(address: string): void {
    this.allowed.add(new URL(address).href);
  }

  /** Lets one call go to an address inside, and none that comes later. */
  async allowing<T>(address: string, call: () => Promise<T>): Promise<T> {
    const { href } = new URL(address);
    this.once.set(href, (this.once.get(href) ?? 0) + 1);
    try {
      return await call();
    } finally {
      const left = (this.once.get(href) ?? 1) - 1;
      if (left > 0) this.once.set(href, left);
      else this.once.delete(href);
    }
  }

  readonly fetch = async (url: string | URL, options: RequestInit): Promise<Response> => {
    const { href } = new URL(url);
    if (this.allowed.has(href) || this.once.has(href)) return this.callInside(href, options);
    const answer = await globalThis.fetch(url, options);
    const body = answer.body && (await beginning(answer.body as AsyncIterable<Uint8Array>));
    return rewritten(answer, body);
  };

  /**
   * Without the machinery of `fetch`: what that makes for each call stays until the next full collection, which with
   * tens of thousands of subsystems to be told comes late and finds hundreds of megabytes.
   */
  private async callInside(href: string, { method, headers, body, signal }: RequestInit): Promise<Response> {
    const { origin, pathname, search } = new URL(href);
    const answer = await this.inside.request({
      origin,
      path: pathname + search,
      method: method ?? 'GET',
      headers: Object.fromEntries(new Headers(headers)),
      body: body instanceof URLSearchParams ? body.toString() : ((body as string | null | undefined) ?? null),
      signal: signal ?? null,
    });
    const read = await beginning(answer.body);
    return rewritten({ status: answer.statusCode, headers: plain(answer.headers) }, read);
  }
}

/** The beginning of an answer; the rest is not fetched. A short one leaves its connection to the next call. */
async function beginning(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part.subarray(0, LONGEST_ANSWER - size));
    size += part.length;
    if (size >= LONGEST_ANSWER) break;
  }
  return Buffer.concat(parts);
}

interface Head {
  readonly status: number;
  readonly statusText?: string;
  readonly headers: HeadersInit;
}

function rewritten({ status, statusText = '', headers }: Head, body: Buffer | null): Response {
  return new Response(body && body.length > 0 ? new Uint8Array(body) : null, { status, statusText, headers });
}

function plain(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}
