import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SealedSecret } from './keys.entity.js';
import { seal, unseal } from './seal.js';

/** What each secret is for; one purpose never lends its key to another. */
export const SECRET_NAMES = ['cookie', 'form', 'device', 'audit', 'mail'] as const;
export type SecretName = (typeof SECRET_NAMES)[number];
export type Secrets = Readonly<Record<SecretName, Buffer>>;

/** Identity's own random secrets, made at first use; processes that start at once agree on the first one stored. */
export async function loadSecrets(source: DataSource, keyEncryptionKey: Buffer, now: Date): Promise<Secrets> {
  const fresh = SECRET_NAMES.map((name) => [
    name,
    seal(keyEncryptionKey, randomBytes(32), context(name)),
    now,
  ]);
  await source.query('INSERT IGNORE INTO sealed_secret (name, sealed, created_at) VALUES ?', [fresh]);
  const rows = await source.manager.find(SealedSecret);
  const secrets = rows.map((row) => [row.name, unseal(keyEncryptionKey, row.sealed, context(row.name))]);
  return Object.fromEntries(secrets) as Secrets;
}

function context(name: string): string {
  return `secret:${name}`;
}
