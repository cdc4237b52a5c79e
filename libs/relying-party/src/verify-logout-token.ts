import { errors, jwtVerify, type JWTPayload } from 'jose';
import { DomainError } from '#kernel';
import { CLOCK_TOLERANCE_S, type Provider } from './provider.js';
import { providerFault } from './provider-fault.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds; a logout token is short-lived by nature (OpenID Connect Back-Channel Logout 1.0 §2.4). */
const OLDEST_S = 300;
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];

/** Whose sessions a provider has ended. At least one of `sid` and `subject` is there. */
export interface LogoutNotice {
  readonly issuer: string;
  readonly sid: string | null;
  readonly subject: string | null;
  readonly jti: string;
  /** Seconds since 1970; until then the `jti` must be remembered. */
  readonly expiresAt: number;
}

/**
 * Validates a logout token by every rule of Back-Channel Logout 1.0 §2.6 save one: that the `jti` comes once is the
 * caller's to see, who has the store for it.
 * @throws DomainError `sign-in.logout-token` (400), or 503 when the provider's keys cannot be fetched
 */
export async function verifyLogoutToken(provider: Provider, token: unknown): Promise<LogoutNotice> {
  if (typeof token !== 'string' || token.length > 16_384) throw refused('no logout token');
  const keys = await provider.keys();
  const { issuer, clientId } = provider.settings;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      typ: 'logout+jwt',
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_S,
      maxTokenAge: OLDEST_S,
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
    });
    return noticeOf(payload);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (isTokenFault(error)) throw refused('invalid logout token', error);
    throw providerFault(error);
  }
}

function noticeOf(payload: JWTPayload): LogoutNotice {
  const events: unknown = payload['events'];
  if (!isObject(events) || !isObject(events[EVENT])) throw refused('the event is missing');
  if ('nonce' in payload) throw refused('a nonce marks an ID token, not a logout token');
  const sid = textOrNull(payload['sid']);
  const subject = textOrNull(payload.sub);
  if (sid === null && subject === null) throw refused('neither sid nor sub');
  const jti = textOrNull(payload.jti);
  if (jti === null || jti.length > 255) throw refused('no usable jti');
  return { issuer: payload.iss ?? '', sid, subject, jti, expiresAt: payload.exp ?? 0 };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The token's own fault, as opposed to keys that could not be fetched. */
function isTokenFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}

function refused(why: string, cause?: unknown): DomainError {
  return new DomainError('sign-in.logout-token', 400, { cause: cause ?? new Error(why) });
}
