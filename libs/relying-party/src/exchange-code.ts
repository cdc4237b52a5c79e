import * as client from 'openid-client';
import { DomainError } from '#kernel';
import type { AuthorizationTransaction } from './authorization-transaction.js';
import { CLOCK_TOLERANCE_S, type Provider } from './provider.js';
import { providerFault } from './provider-fault.js';

/** Oldest ID token, in seconds, that a code exchange may yield: it is made in the very moment it is asked for. */
const OLDEST_ID_TOKEN_S = 300;

/** What a provider has proved about a person, and the tokens that came with the proof. */
export interface VerifiedSignIn {
  readonly issuer: string;
  readonly subject: string;
  /** The provider's session, where it says so; back-channel logout names it. */
  readonly sid: string | null;
  /** UserInfo (its `sub` compared) with the ID token's claims over it. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The ID token's claims alone, verified. */
  readonly idTokenClaims: client.IDToken;
  /** As issued; the hint for RP-initiated logout. */
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Provider's clock minus ours, in whole seconds, for the log. */
  readonly skewSeconds: number;
}

/**
 * Exchanges the code of a callback and verifies everything that comes back: `iss` (RFC 9207), `state`, PKCE, nonce,
 * signature, `aud`, `azp`, `exp`, `nbf`, `iat`, and UserInfo's `sub`.
 * @param callback the redirect URI with the parameters the provider sent
 * @throws DomainError
 */
export async function exchangeCode(
  provider: Provider,
  callback: URL,
  transaction: AuthorizationTransaction,
): Promise<VerifiedSignIn> {
  const configuration = await provider.configuration();
  try {
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.codeVerifier,
      idTokenExpected: true,
      // Then the ID token must say when the person last showed who they are (OpenID Connect Core 1.0 §3.1.3.7).
      ...(transaction.confirmWithin === undefined ? {} : { maxAge: transaction.confirmWithin }),
    });
    const { id_token: idToken } = tokens;
    const idTokenClaims = tokens.claims();
    if (idToken === undefined || idTokenClaims === undefined) throw new DomainError('sign-in.refused', 403);
    const skewSeconds = checkIssuedAt(idTokenClaims.iat);
    const userInfo = saysAll(idTokenClaims)
      ? {}
      : await fetchUserInfo(provider, tokens.access_token, idTokenClaims.sub);
    return {
      issuer: idTokenClaims.iss,
      subject: idTokenClaims.sub,
      sid: typeof idTokenClaims['sid'] === 'string' ? idTokenClaims['sid'] : null,
      claims: { ...userInfo, ...idTokenClaims },
      idTokenClaims,
      idToken,
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token ?? null,
      skewSeconds,
    };
  } catch (error) {
    throw answerFault(error);
  }
}

/** The portal's own provider puts all that scope `portal` gives into the signed ID token: nothing is left to ask for. */
function saysAll(idTokenClaims: client.IDToken): boolean {
  return 'name' in idTokenClaims && 'roles' in idTokenClaims;
}

async function fetchUserInfo(
  provider: Provider,
  accessToken: string,
  subject: string,
): Promise<Record<string, unknown>> {
  if (!(await provider.metadata()).userinfo_endpoint) return {};
  return client.fetchUserInfo(await provider.configuration(), accessToken, subject);
}

/** openid-client looks at `exp` and `nbf` only. An ID token from the future or from long ago is somebody's lie. */
function checkIssuedAt(issuedAt: number): number {
  const skew = issuedAt - Math.floor(Date.now() / 1000);
  if (skew > CLOCK_TOLERANCE_S || skew < -OLDEST_ID_TOKEN_S) {
    throw new DomainError('sign-in.refused', 403, {
      cause: new Error(`the ID token was issued ${skew} s from now`),
    });
  }
  return skew;
}

/** An error that the provider reported in the authorization response itself (RFC 6749 §4.1.2.1), or any other fault. */
function answerFault(error: unknown): DomainError {
  if (!(error instanceof client.AuthorizationResponseError)) return providerFault(error);
  switch (error.error) {
    case 'access_denied':
      return new DomainError('sign-in.denied', 403, { cause: error });
    case 'temporarily_unavailable':
    case 'server_error':
      return new DomainError('sign-in.provider-unavailable', 503, { cause: error });
    default:
      return new DomainError('sign-in.refused', 403, { cause: error });
  }
}
