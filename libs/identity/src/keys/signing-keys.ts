import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { DataSource } from 'typeorm';
import { isDuplicate, type Tx } from '#platform';
import { SigningKey, type KeyState } from './keys.entity.js';
import { seal, unseal } from './seal.js';

const ALG = 'ES256';

/** A key pair of identity's. */
export interface SigningKeyPair {
  readonly kid: string;
  readonly state: KeyState;
  /** With the private part. */
  readonly jwk: JWK;
}

/**
 * The keys with which identity signs and has signed, the active one first. Makes the first key when there is none: of
 * several processes that start at once one wins the unique index, the others read its key.
 * @param keyEncryptionKey 32 bytes
 */
export async function loadSigningKeys(
  source: DataSource,
  keyEncryptionKey: Buffer,
  now: Date,
): Promise<SigningKeyPair[]> {
  const rows = await source.manager.find(SigningKey, { order: { activeSlot: 'DESC', createdAt: 'DESC' } });
  if (!rows.some((row) => row.state === 'active')) {
    await insertSigningKey(source.manager, keyEncryptionKey, 'active', now).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
    return loadSigningKeys(source, keyEncryptionKey, now);
  }
  return rows.map(({ kid, state, alg, privateSealed }) => {
    const opened = unseal(keyEncryptionKey, privateSealed, signingKeyContext(kid)).toString();
    return { kid, state, jwk: { ...(JSON.parse(opened) as JWK), kid, alg, use: 'sig' } };
  });
}

/** Makes a key. @returns its kid */
export async function insertSigningKey(
  tx: Tx,
  keyEncryptionKey: Buffer,
  state: 'published' | 'active',
  now: Date,
): Promise<string> {
  const { privateKey } = await generateKeyPair(ALG, { extractable: true });
  const { d, ...publicJwk } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  await tx.insert(SigningKey, {
    kid,
    alg: ALG,
    state,
    activeSlot: state === 'active' ? 'A' : null,
    publicJwk: JSON.stringify(publicJwk),
    privateSealed: seal(
      keyEncryptionKey,
      Buffer.from(JSON.stringify({ ...publicJwk, d })),
      signingKeyContext(kid),
    ),
    createdAt: now,
    activatedAt: state === 'active' ? now : null,
    retiredAt: null,
  });
  return kid;
}

/** The place that a sealed private key is bound to. */
export function signingKeyContext(kid: string): string {
  return `signing-key:${kid}`;
}
