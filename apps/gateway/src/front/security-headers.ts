import type { ServerResponse } from 'node:http';
import { isSecure, type GatewaySettings } from '../gateway.settings.js';

const TWO_YEARS_S = 63_072_000;

/** What a browser may not do with anything that comes from here, as it goes on every answer. */
export function commonHeaders(settings: GatewaySettings): readonly (readonly [string, string])[] {
  return [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ...(isSecure(settings)
      ? [['strict-transport-security', `max-age=${TWO_YEARS_S}; includeSubDomains`] as const]
      : []),
  ];
}

/** What a page may not ask a browser for; of these only where one is, for what is near. */
const PERMISSIONS = [
  ...['camera', 'microphone', 'payment', 'usb', 'browsing-topics'].map((feature) => `${feature}=()`),
  'geolocation=(self)',
].join(', ');

/** For anything but pages: it loads nothing and is shown nowhere. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * The policy of a page: scripts and styles of our own only, inline scripts by nonce.
 * @param signOutAddresses where the sign-out form is redirected to; browsers apply `form-action` to redirects too
 */
export function pagePolicy(
  nonce: string,
  signOutAddresses: readonly string[],
  /** Has the logos of the other systems. */
  issuer: string,
): string {
  const origins = new Set(signOutAddresses.map((address) => new URL(address).origin));
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    `img-src 'self' data: ${new URL(issuer).origin}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...origins].join(' '),
  ].join('; ');
}

export function setHeaders(response: ServerResponse, headers: readonly (readonly [string, string])[]): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}

export function setPageHeaders(response: ServerResponse, policy: string): void {
  response.setHeader('content-security-policy', policy);
  response.setHeader('permissions-policy', PERMISSIONS);
  response.setHeader('x-frame-options', 'DENY');
}
