import type { IncomingHttpHeaders } from 'node:http';

/**
 * What passes from a browser to the services. A list of what may, not of what may not: an identity header of any
 * name, a cookie, an Authorization or a forwarded header of the client's never gets through.
 */
const PASSED = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'range',
  'idempotency-key',
  'user-agent',
  'traceparent',
  'tracestate',
  'tus-resumable',
  'upload-checksum',
  'upload-defer-length',
  'upload-length',
  'upload-metadata',
  'upload-offset',
] as const;

export interface ForwardedAs {
  readonly requestId: string;
  readonly client: string;
  /** Scheme and host that browsers see. */
  readonly scheme: string;
  readonly host: string;
  /** `Bearer …` for the audience, or null. */
  readonly authorization: string | null;
}

/** The header lines of the request to the services, name and value in turn. */
export function requestHeaders(given: IncomingHttpHeaders, as: ForwardedAs): string[] {
  const lines = [
    'x-request-id',
    as.requestId,
    'x-forwarded-for',
    as.client,
    'x-forwarded-proto',
    as.scheme,
    'x-forwarded-host',
    as.host,
  ];
  if (as.authorization !== null) lines.push('authorization', as.authorization);
  for (const name of PASSED) {
    const value = given[name];
    if (typeof value === 'string') lines.push(name, value);
  }
  return lines;
}
