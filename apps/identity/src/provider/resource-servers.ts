import { errors, type ResourceServer } from 'oidc-provider';
import { AUDIENCES } from '#contracts';
import type { RegisteredClient } from '#identity';

/** Access tokens live five minutes at most: a session's end takes effect within them everywhere. */
const ACCESS_TOKEN_S = 300;

export const PROTECTED_RESOURCES: readonly string[] = Object.values(AUDIENCES);

/** The one scope of the subsystems; what a person may do there stands in the token's grants and roles. */
export const PORTAL_SCOPE = 'portal';

/**
 * What an access token for an audience is like. The portal's own audiences are for its own clients alone; any other
 * client may ask for the one audience that was registered for it.
 * @throws InvalidTarget for every other audience (RFC 8707 §2)
 */
export function resourceServer(resource: string, client: RegisteredClient | undefined): ResourceServer {
  const known = client?.firstParty ? PROTECTED_RESOURCES.includes(resource) : client?.audience === resource;
  if (!known) throw new errors.InvalidTarget();
  return {
    audience: resource,
    scope: PORTAL_SCOPE,
    accessTokenTTL: ACCESS_TOKEN_S,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
}
