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

  allow(address: string): void {
    this.allowed.add(new URL(address).href);
  }

  readonly fetch = async (url: string | URL, options: RequestInit): Promise<Response> => {
    if (!this.allowed.has(new URL(url).href)) return cut(await globalThis.fetch(url, options));
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
