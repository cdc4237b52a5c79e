import { createHash } from 'node:crypto';
import { PREFIX } from '../redis/gateway-redis.js';

/** Where a session lies; express-session writes it through connect-redis under the same prefix. */
export const SESSION_PREFIX = `${PREFIX}session:`;

export const sessionKey = (id: string): string => SESSION_PREFIX + id;
export const tokensKey = (id: string): string => `${PREFIX}tokens:${id}`;
export const refreshLockKey = (id: string): string => `${PREFIX}refreshing:${id}`;

/** The sessions that a provider's session, or a person, has here. */
export const bySidKey = (issuer: string, sid: string): string => `${PREFIX}by-sid:${hash(issuer, sid)}`;
export const bySubjectKey = (issuer: string, subject: string): string =>
  `${PREFIX}by-subject:${hash(issuer, subject)}`;

/** Says that a provider's session has ended, for sign-ins of it that are still on their way. */
export const endedSidKey = (issuer: string, sid: string): string => `${PREFIX}ended-sid:${hash(issuer, sid)}`;
export const logoutTokenKey = (issuer: string, jti: string): string =>
  `${PREFIX}logout-token:${hash(issuer, jti)}`;

/** Tells all gateways which session has ended, so that none of them serves it from memory. */
export const ENDED_CHANNEL = `${PREFIX}ended`;

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
