import { errors, type ResourceServer } from 'oidc-provider';
import { AUDIENCES } from '#contracts';

/** Access tokens live five minutes at most: a session's end takes effect within them everywhere. */
const ACCESS_TOKEN_S = 300;

export const PROTECTED_RESOURCES: readonly string[] = Object.values(AUDIENCES);

/** The one scope of the subsystems; what a person may do there stands in the token's grants and roles. */
export const PORTAL_SCOPE = 'portal';

/** @throws InvalidTarget for an audience that is none of the portal's (RFC 8707 §2) */
export function resourceServer(resource: string): ResourceServer {
  if (!PROTECTED_RESOURCES.includes(resource)) throw new errors.InvalidTarget();
  return {
    audience: resource,
    scope: PORTAL_SCOPE,
    accessTokenTTL: ACCESS_TOKEN_S,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
}
