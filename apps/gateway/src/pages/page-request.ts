import type { IncomingMessage } from 'node:http';
import { DomainError } from '#kernel';

/** Largest form in bytes that a page may send; files go through /api. */
const LARGEST_FORM = 1024 * 1024;

/**
 * The body of a form, read whole: the token in it is checked before the page sees it.
 * @throws DomainError 413
 */
export async function readForm(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FORM) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // What is refused must not take the connection with it, on which the refusal goes back.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FORM) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The token in a form of a page; null when the form is of another kind, which must send it as a header. */
export function formToken(request: IncomingMessage, body: Buffer): string | null {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return null;
  return new URLSearchParams(body.toString()).get('_csrf');
}

/** What pages may know of a request's headers; cookies stay here. */
const PASSED = [
  'accept',
  'accept-language',
  'content-type',
  'if-none-match',
  'referer',
  'user-agent',
  'origin',
];

/** The request as the web application sees it, on the public origin whatever the Host header said. */
export function pageRequest(
  request: IncomingMessage,
  publicUrl: string,
  body: Buffer | null,
  signal: AbortSignal,
): Request {
  const headers = new Headers({ host: new URL(publicUrl).host });
  for (const name of PASSED) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Request(pageAddress(request.url ?? '/', publicUrl), {
    method: request.method ?? 'GET',
    headers,
    signal,
    body: body && new Uint8Array(body),
  });
}

/** @throws DomainError 400 for a target that is no path of ours, such as `//other.example` */
function pageAddress(target: string, publicUrl: string): URL {
  const url = target.startsWith('//') || !URL.canParse(target, publicUrl) ? null : new URL(target, publicUrl);
  if (url?.origin !== publicUrl) throw new DomainError('problem.bad-request', 400);
  return url;
}

function tooLarge(): DomainError {
  return new DomainError('problem.too-large', 413);
}
