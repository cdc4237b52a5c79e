import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { DataSource } from 'typeorm';
import { isDuplicate } from '#platform';
import { SigningKey } from './keys.entity.js';
import { seal, unseal } from './seal.js';

const ALG = 'ES256';

/**
 * The private keys with which identity signs, the active one first; retired ones stay published until what they have
 * signed has expired. Makes the first key when there is none: of several processes that start at once one wins the
 * unique index, the others read its key.
 * @param keyEncryptionKey 32 bytes
 */
export async function loadSigningKeys(
  source: DataSource,
  keyEncryptionKey: Buffer,
  now: Date,
): Promise<JWK[]> {
  const rows = await source.manager.find(SigningKey, { order: { activeSlot: 'DESC', createdAt: 'DESC' } });
  if (!rows.some((row) => row.state === 'active')) {
    await createActiveKey(source, keyEncryptionKey, now);
    return loadSigningKeys(source, keyEncryptionKey, now);
  }
  return rows.map((row) => ({
    ...(JSON.parse(unseal(keyEncryptionKey, row.privateSealed, context(row.kid)).toString()) as JWK),
    kid: row.kid,
    alg: row.alg,
    use: 'sig',
  }));
}

async function createActiveKey(source: DataSource, keyEncryptionKey: Buffer, now: Date): Promise<void> {
  const { privateKey } = await generateKeyPair(ALG, { extractable: true });
  const { d, ...publicJwk } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  try {
    await source.manager.insert(SigningKey, {
      kid,
      alg: ALG,
      state: 'active',
      activeSlot: 'A',
      publicJwk: JSON.stringify(publicJwk),
      privateSealed: seal(keyEncryptionKey, Buffer.from(JSON.stringify({ ...publicJwk, d })), context(kid)),
      createdAt: now,
      activatedAt: now,
      retiredAt: null,
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

function context(kid: string): string {
  return `signing-key:${kid}`;
}
