import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { accessTokenClaims, actorOf, type Actor } from '#contracts';
import { DomainError } from '#kernel';

/** Clock difference between processes that a token survives. */
const TOLERANCE_S = 10;

/** Verifies access tokens (RFC 9068) by the provider's published keys. */
export class AccessTokenVerifier {
  constructor(
    private readonly issuer: string,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  /** Keys are fetched at first use, kept ten minutes, and fetched again when a new key id turns up. */
  static remote(issuer: string, jwksAddress = new URL('/jwks', issuer)): AccessTokenVerifier {
    const keys = createRemoteJWKSet(jwksAddress, {
      timeoutDuration: 5000,
      cooldownDuration: 2000,
      cacheMaxAge: 600_000,
    });
    return new AccessTokenVerifier(issuer, keys);
  }

  /** @throws DomainError 401 when the token is not good for this audience; 503 when the keys cannot be had */
  async verify(token: string, audience: string): Promise<Actor> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.issuer,
        audience,
        typ: 'at+jwt',
        algorithms: ['ES256'],
        clockTolerance: TOLERANCE_S,
        requiredClaims: ['exp', 'iat', 'sub', 'jti', 'client_id'],
      });
      return actorOf(accessTokenClaims.parse(payload));
    } catch (error) {
      if (isKeyFault(error)) throw new DomainError('problem.unavailable', 503, { cause: error });
      throw new DomainError('problem.unauthenticated', 401, { cause: error });
    }
  }
}

function isKeyFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC';
  return error instanceof TypeError;
}
