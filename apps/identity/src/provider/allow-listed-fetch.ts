/** Of an answer no more is read: nobody has anything long to say to identity. */
const LONGEST_ANSWER = 64 * 1024;

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
    if (!this.allowed.has(href) && !this.once.has(href)) return cut(await globalThis.fetch(url, options));
    const { dispatcher: _protected, ...rest } = options as RequestInit & { dispatcher?: unknown };
    return cut(await globalThis.fetch(url, rest));
  };
}

/** The answer with its beginning; the rest is not fetched. A short one leaves its connection to the next call. */
async function cut(answer: Response): Promise<Response> {
  if (!answer.body) return answer;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as AsyncIterable<Uint8Array>) {
    parts.push(part.subarray(0, LONGEST_ANSWER - size));
    size += part.length;
    if (size >= LONGEST_ANSWER) break;
  }
  const { status, statusText, headers } = answer;
  return new Response(Buffer.concat(parts), { status, statusText, headers });
}
