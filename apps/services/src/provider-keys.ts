import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

const TIMEOUT_MS = 5000;

/**
 * The signing keys of a provider, found through its discovery document (OpenID Connect Discovery 1.0 §4) when the first
 * token comes, so that services may start before identity does. Keys are kept ten minutes and fetched again when a new
 * key id turns up.
 */
export function providerKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    found ??= discoverKeys(issuer).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return (await found)(header, token);
  };
}

/** @throws JWKSTimeout, JWKSInvalid or TypeError: the keys cannot be had for the moment */
async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' }).catch(
    (error: unknown) => {
      throw error instanceof TypeError ? error : new errors.JWKSTimeout();
    },
  );
  const document = discovery.safeParse(response.ok ? await response.json().catch(() => null) : null);
  if (!document.success || document.data.issuer !== issuer) {
    throw new errors.JWKSInvalid(`${address} is no discovery document of ${issuer}`);
  }
  return createRemoteJWKSet(new URL(document.data.jwks_uri), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: 2000,
    cacheMaxAge: 600_000,
  });
}
