import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { ExternalSigningKey } from 'oidc-provider';
import type { JWK } from 'jose';

/**
 * An ES256 key that signs on the spot. The provider's own way goes through WebCrypto, which hands every signature to
 * another thread: dearer than the signature itself, and in a queue with the password hashes.
 */
export class InProcessKey extends ExternalSigningKey {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;

  constructor(jwk: JWK) {
    super();
    this.privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    this.publicKey = createPublicKey(this.privateKey);
    Object.assign(this, { kid: jwk.kid, alg: jwk.alg });
  }

  override keyObject(): KeyObject {
    return this.publicKey;
  }

  override sign(data: Uint8Array): Uint8Array {
    return sign('sha256', data, { key: this.privateKey, dsaEncoding: 'ieee-p1363' });
  }
}
