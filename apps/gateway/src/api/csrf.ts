import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { defineMessages, DomainError } from '#kernel';

defineMessages({
  'gateway.foreign-origin': {
    zh: '请求不是从本站页面发出的，未予办理。',
    en: 'The request did not come from a page of this site and was not carried out.',
  },
  'gateway.csrf-token': {
    zh: '页面已过期，请刷新后重试。',
    en: 'This page is out of date. Reload it and try again.',
  },
});

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafe = (method: string | undefined): boolean => SAFE.has(method ?? 'GET');

/**
 * An unsafe request must come from a page of ours (ASVS 3.5.1): its Origin is the portal's, or, where a browser sends
 * none, it says that it comes from the same origin.
 * @throws DomainError `gateway.foreign-origin` (403)
 */
export function checkOrigin(headers: IncomingHttpHeaders, publicUrl: string): void {
  const { origin } = headers;
  const own = origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : origin === publicUrl;
  if (!own) throw new DomainError('gateway.foreign-origin', 403);
}

/** @throws DomainError `gateway.csrf-token` (403) when the request does not carry the session's own token */
export function checkCsrfToken(given: unknown, expected: string): void {
  const [one, other] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(expected)];
  if (one.length === other.length && timingSafeEqual(one, other)) return;
  throw new DomainError('gateway.csrf-token', 403);
}
