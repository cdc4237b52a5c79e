import type { IncomingHttpHeaders } from 'node:http';
import { CLOSED_POLICY } from '../front/security-headers.js';

/** What belongs to the connection behind the gateway, or would let a service act in the gateway's name. */
const DROPPED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'server',
  'set-cookie',
  'strict-transport-security',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-powered-by',
  'x-request-id',
]);

/** Set by the gateway unless the service knows better. */
const DEFAULTS = [
  ['cache-control', 'no-store'],
  ['content-security-policy', CLOSED_POLICY],
] as const;

/**
 * The header lines of the answer to the browser, name and value in turn.
 * @param common what goes on every answer; it wins over what a service says
 */
export function responseHeaders(
  given: IncomingHttpHeaders,
  common: readonly (readonly [string, string])[],
  publicUrl: string,
): string[] {
  const lines: string[] = [];
  for (const name in given) {
    const value = given[name];
    if (value === undefined || DROPPED.has(name) || common.some(([own]) => own === name)) continue;
    if (name === 'location') lines.push(name, publicLocation(String(value), publicUrl));
    else if (typeof value === 'string') lines.push(name, value);
    else for (const item of value) lines.push(name, item);
  }
  for (const [name, value] of DEFAULTS) if (given[name] === undefined) lines.push(name, value);
  for (const [name, value] of common) lines.push(name, value);
  return lines;
}

/** `/hightech/uploads/1`, on whatever host a service believes itself, is `/api/hightech/uploads/1` for a browser. */
export function publicLocation(location: string, publicUrl: string): string {
  // Relative to the address that was asked (RFC 9110 §10.2.2): that holds in front of the gateway just as behind it.
  if (/^[\w-][^:\\]*$/.test(location)) return location;
  if (!URL.canParse(location, publicUrl)) return '/';
  const url = new URL(location, publicUrl);
  if (url.origin === publicUrl && url.pathname.startsWith('/api/')) return url.pathname + url.search;
  return `/api${url.pathname}${url.search}`;
}
