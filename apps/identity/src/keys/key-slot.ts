import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { ExternalSigningKey } from 'oidc-provider';

/** A key pair ready for use. */
export interface HeldKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Without the private part. */
  readonly publicJwk: JWK;
}

export function holdKey(kid: string, { d, ...publicJwk }: JWK): HeldKey {
  const privateKey = createPrivateKey({ key: { ...publicJwk, d }, format: 'jwk' });
  return { kid, privateKey, publicKey: createPublicKey(privateKey), publicJwk };
}

/**
 * One of the provider's places for ES256 keys. The provider takes its keys when it is made and never looks again, so
 * it is given places, and what lies in them follows the database.
 *
 * Signs on the spot: the provider's own way goes through WebCrypto, which hands every signature to another thread,
 * dearer than the signature itself and in a queue with the password hashes.
 */
export class KeySlot extends ExternalSigningKey {
  private held: HeldKey;

  constructor(
    key: HeldKey,
    kid: string,
    private readonly find: (kid: string) => HeldKey | undefined,
  ) {
    super();
    this.held = key;
    Object.assign(this, { kid, alg: 'ES256' });
  }

  /** @param kid the name by which the provider asks for what lies here */
  put(key: HeldKey, kid: string): void {
    this.held = key;
    Object.assign(this, { kid });
  }

  override keyObject(): KeyObject {
    return this.held.publicKey;
  }

  /** With the key that the token's header names: another may lie here since the header was written. */
  override sign(data: Uint8Array): Uint8Array {
    const key = this.find(kidOf(data)) ?? this.held;
    return sign('sha256', data, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  }
}

/** The `kid` of a JWS signing input (RFC 7515 §5.1). */
function kidOf(data: Uint8Array): string {
  const text = Buffer.from(data.buffer, data.byteOffset, data.indexOf(0x2e)).toString('latin1');
  const { kid } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { kid?: string };
  return kid ?? '';
}
