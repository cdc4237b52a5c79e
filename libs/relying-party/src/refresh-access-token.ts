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

/**
 * Gets an access token for one audience.
 * @param resource resource indicator (RFC 8707)
 * @throws DomainError `sign-in.session-ended` (401) when the provider says that the grant is over; other codes when
 *   it could not be asked
 */
export async function refreshAccessToken(
  provider: Provider,
  refreshToken: string,
  resource: string,
): Promise<RefreshedTokens> {
  const configuration = await provider.configuration();
  try {
    const tokens = await client.refreshTokenGrant(configuration, refreshToken, { resource });
    return {
      accessToken: tokens.access_token,
      expiresIn: tokens.expires_in ?? 60,
      refreshToken: tokens.refresh_token ?? refreshToken,
      claims: tokens.claims() ?? null,
    };
  } catch (error) {
    if (isGrantOver(error)) throw new DomainError('sign-in.session-ended', 401, { cause: error });
    throw providerFault(error);
  }
}
