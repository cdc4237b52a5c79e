import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { AUDIENCES, type AccessTokenClaims } from '#contracts';
import { newId } from '#kernel';
import { AccessTokenVerifier } from '#platform';

export const ISSUER = 'https://identity.test.example';

/** Who a token speaks for; what is left out is nobody in particular. */
export type Bearer = Pick<AccessTokenClaims, 'sub' | 'name'> &
  Partial<Pick<AccessTokenClaims, 'company' | 'grants' | 'roles' | 'memberOf' | 'email'>> & {
    /** Just now unless it is said; `undefined` for a token that does not say it. */
    readonly auth_time?: number | undefined;
  };

export interface TokenFlaws {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; negative for a token that has run out. */
  readonly expiresIn?: number;
  readonly typ?: string;
  readonly key?: CryptoKey;
}

/** A provider's key and the tokens that it signs, right ones and wrong ones. */
export class AccessTokens {
  private constructor(
    private readonly key: CryptoKey,
    readonly verifier: AccessTokenVerifier,
  ) {}

  static async create(): Promise<AccessTokens> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const keys = createLocalJWKSet({
      keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }],
    });
    return new AccessTokens(privateKey, new AccessTokenVerifier(ISSUER, keys));
  }

  sign(bearer: Bearer, flaws: TokenFlaws = {}): Promise<string> {
    const { audience = AUDIENCES.hightech, issuer = ISSUER, expiresIn = 300, typ = 'at+jwt' } = flaws;
    const now = Math.floor(Date.now() / 1000);
    const usual = { client_id: 'portal', auth_time: now, grants: [], roles: [], memberOf: [] };
    return new SignJWT({ ...usual, ...bearer })
      .setProtectedHeader({ alg: 'ES256', typ, kid: 'test' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setJti(newId())
      .setIssuedAt(Math.min(now, now + expiresIn - 1))
      .setExpirationTime(now + expiresIn)
      .sign(flaws.key ?? this.key);
  }
}
