import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { Agent } from 'undici';

/** How much of a provider's answer is read at all, before and after decompression. */
const LARGEST_ANSWER_BYTES = 256 * 1024;
/** How long a provider may take from the first byte sent to the last byte read. */
const PATIENCE_MS = 8_000;

/** Milliseconds for which an idle connection is kept: we close it before the provider does. */
const IDLE_MS = 4_000;

/** A provider sent more than any honest answer holds; the rest was never read. */
export class AnswerTooLarge extends Error {
  constructor(limit: number) {
    super(`the answer is larger than ${limit} bytes`);
    this.name = 'AnswerTooLarge';
  }
}

export interface FetchLimits {
  /** Bytes, compressed and decompressed alike. */
  readonly largestAnswer?: number;
  /** Milliseconds for the whole exchange. */
  readonly patience?: number;
}

interface FetchOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

export type CappedFetch = (url: string, options: FetchOptions) => Promise<Response>;

/**
 * A `fetch` for openid-client and jose that reads a bounded answer in bounded time: a 50 MB answer, a gzip bomb or a
 * provider that drips one byte a second costs neither memory nor a hanging sign-in. Redirects are not followed.
 * @throws AnswerTooLarge, or a DOMException named TimeoutError
 */
export function createCappedFetch(limits: FetchLimits = {}): CappedFetch {
  const largest = limits.largestAnswer ?? LARGEST_ANSWER_BYTES;
  const patience = limits.patience ?? PATIENCE_MS;
  const agent = new Agent({
    connections: 32,
    pipelining: 1,
    connect: { timeout: patience },
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
  });

  return async (url, options) => {
    const target = new URL(url);
    return withDeadline(patience, options.signal, async (signal) => {
      const answer = await agent.request({
        origin: target.origin,
        path: target.pathname + target.search,
        method: options.method,
        headers: { ...options.headers, 'accept-encoding': 'identity' },
        body: bodyText(options.body),
        signal,
        headersTimeout: patience,
        bodyTimeout: patience,
      });
      const raw = await readCapped(answer.body, largest);
      const encoding = String(answer.headers['content-encoding'] ?? 'identity').toLowerCase();
      const body = await decompress(raw, encoding, largest);
      return new Response(answer.statusCode === 204 || answer.statusCode === 304 ? null : body, {
        status: answer.statusCode,
        headers: headersOf(answer.headers),
      });
    });
  };
}

/** Unlike `AbortSignal.timeout`, which fires seconds later for every call that was answered long before. */
async function withDeadline<T>(
  ms: number,
  given: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const late = (): void => deadline.abort(new DOMException('the provider took too long', 'TimeoutError'));
  const timer = setTimeout(late, ms);
  try {
    return await work(given ? AbortSignal.any([deadline.signal, given]) : deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

function bodyText(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('only text and form bodies are sent to a provider');
}

async function readCapped(
  body: AsyncIterable<Buffer> & { destroy(): unknown },
  largest: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largest) {
      body.destroy();
      throw new AnswerTooLarge(largest);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const DECODERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as Record<string, (data: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>;

async function decompress(raw: Buffer, encoding: string, largest: number): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'identity' || encoding === '') return Buffer.from(raw);
  const decode = DECODERS[encoding];
  if (!decode) throw new TypeError(`the answer's content encoding ${encoding} is not known`);
  try {
    return Buffer.from(await decode(raw, { maxOutputLength: largest }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new AnswerTooLarge(largest);
    throw new TypeError('the answer cannot be decompressed', { cause });
  }
}

function headersOf(given: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || name === 'content-encoding' || name === 'content-length') continue;
    for (const item of Array.isArray(value) ? value : [value]) headers.append(name, item);
  }
  return headers;
}
