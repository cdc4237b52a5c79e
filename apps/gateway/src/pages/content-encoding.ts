import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** The best coding that a client takes (RFC 9110, section 12.5.3); none where it takes neither. */
export function codingFor({ headers }: IncomingMessage): Coding | undefined {
  const accepted = headers['accept-encoding'] ?? '';
  const takes = (coding: Coding) =>
    new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted);
  return CODINGS.find(takes);
}

/** The quickest at which brotli makes pages smaller than gzip does. */
const QUALITY = 4;

/**
 * Where to write a page for a visitor: compressed as it is made, when the client takes that. Not for pages with a
 * session's secrets: beside what a stranger may have the page repeat, its length would tell them (BREACH).
 */
export function compressedFor(request: IncomingMessage, response: ServerResponse): Writable {
  response.appendHeader('vary', 'accept-encoding, cookie');
  const coding = codingFor(request);
  if (coding === undefined) return response;
  response.setHeader('content-encoding', coding);
  response.removeHeader('content-length');
  const encoder =
    coding === 'br'
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
      : createGzip();
  encoder.pipe(response);
  // Whoever leaves needs no more of it.
  response.once('close', () => encoder.destroy());
  return encoder;
}
