import * as client from 'openid-client';
import { DomainError } from '#kernel';
import type { Provider } from './provider.js';
import { isGrantOver, providerFault } from './provider-fault.js';

export interface RefreshedTokens {
  readonly accessToken: string;
  /** Seconds from now; a provider that does not say counts as 60. */
  readonly expiresIn: number;
  /** The refresh token to use from now on: the provider may have rotated it. */
  readonly refreshToken: string;
  /** Claims of the ID token that came along, verified; null when none came. */
  readonly claims: Readonly<Record<string, unknown>> | null;
}

/** Whose tokens are renewed, and for what. */
interface Renewal {
  readonly refreshToken: string;
  /** The `sub` of the sign-in. */
  readonly subject: string;
  /** Resource indicator (RFC 8707). */
  readonly resource: string;
}

class OtherSubject extends Error {
  override readonly message = 'the provider answered with the tokens of somebody else';
}

/**
 * Gets an access token for one audience.
 * @throws DomainError `sign-in.session-ended` (401) when the provider says that the grant is over, or answers with the
 *   tokens of somebody else; other codes when it could not be asked
 */
export async function refreshAccessToken(
  provider: Provider,
  { refreshToken, subject, resource }: Renewal,
): Promise<RefreshedTokens> {
  const configuration = await provider.configuration();
  try {
    const tokens = await client.refreshTokenGrant(configuration, refreshToken, { resource });
    const claims = tokens.claims() ?? null;
    // OpenID Connect Core 1.0 §12.2. openid-client does not know who signed in, so it cannot compare.
    if (claims !== null && claims.sub !== subject) throw new OtherSubject();
    return {
      accessToken: tokens.access_token,
      expiresIn: tokens.expires_in ?? 60,
      refreshToken: tokens.refresh_token ?? refreshToken,
      claims,
    };
  } catch (error) {
    if (isGrantOver(error) || error instanceof OtherSubject)
      throw new DomainError('sign-in.session-ended', 401, { cause: error });
    throw providerFault(error);
  }
}
