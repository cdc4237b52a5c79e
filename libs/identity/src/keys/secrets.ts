import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Tx } from '#platform';
import { SealedSecret } from './keys.entity.js';
import { Mac } from './mac.js';
import { RotatingSecret } from './rotating-secret.js';
import { seal, unseal } from './seal.js';

const DAY_MS = 86_400_000;

/**
 * What each secret is for, and how long what it has made may be in somebody's hands; one purpose never lends its key to
 * another. Cookies and forms outlive no session (at most seven days), a browser is remembered for a year, links in mails
 * hold a month at most. Old keys of the audit log only verify, which does not ask how old they are.
 */
const ACCEPTED_MS = {
  cookie: 8 * DAY_MS,
  form: 8 * DAY_MS,
  device: 366 * DAY_MS,
  audit: Number.POSITIVE_INFINITY,
  mail: 31 * DAY_MS,
} as const satisfies Record<string, number>;

export type SecretName = keyof typeof ACCEPTED_MS;
export const SECRET_NAMES = Object.keys(ACCEPTED_MS) as SecretName[];
export type Secrets = Readonly<Record<SecretName, RotatingSecret>>;

/** A new version is used from then on, when every process has read it. */
const ACTIVE_AFTER_MS = 60_000;

/** Identity's own random secrets, made at first use; processes that start at once agree on the first one stored. */
export class SecretStore {
  readonly secrets: Secrets;

  private constructor(
    private readonly source: DataSource,
    private readonly keyEncryptionKey: Buffer,
  ) {
    const entries = SECRET_NAMES.map((name) => [name, new RotatingSecret(ACCEPTED_MS[name])]);
    this.secrets = Object.fromEntries(entries) as Secrets;
  }

  static async open(source: DataSource, keyEncryptionKey: Buffer, now: Date): Promise<SecretStore> {
    const fresh = SECRET_NAMES.map((name) => [
      name,
      seal(keyEncryptionKey, randomBytes(32), secretContext(name, 1)),
      now,
    ]);
    await source.query('INSERT IGNORE INTO sealed_secret (name, sealed, created_at) VALUES ?', [fresh]);
    const store = new SecretStore(source, keyEncryptionKey);
    await store.refresh();
    return store;
  }

  /** Reads what other processes or an operator have changed. */
  async refresh(): Promise<void> {
    const rows = await this.source.manager.find(SealedSecret);
    for (const name of SECRET_NAMES) {
      const versions = rows
        .filter((row) => row.name === name)
        .map(({ version, sealed, activeFrom }) => ({
          version,
          mac: new Mac(unseal(this.keyEncryptionKey, sealed, secretContext(name, version))),
          activeFrom: activeFrom?.getTime() ?? 0,
        }));
      this.secrets[name].hold(versions);
    }
  }
}

/** The secrets as they are now, for a command that ends soon. */
export async function loadSecrets(source: DataSource, keyEncryptionKey: Buffer, now: Date): Promise<Secrets> {
  return (await SecretStore.open(source, keyEncryptionKey, now)).secrets;
}

/** Adds the next version of a secret. @returns its number */
export async function renewSecret(
  tx: Tx,
  keyEncryptionKey: Buffer,
  name: SecretName,
  now: Date,
): Promise<number> {
  const [last] = await tx.find(SealedSecret, {
    where: { name },
    order: { version: 'DESC' },
    take: 1,
    lock: { mode: 'pessimistic_write' },
  });
  const version = (last?.version ?? 0) + 1;
  await tx.insert(SealedSecret, {
    name,
    version,
    sealed: seal(keyEncryptionKey, randomBytes(32), secretContext(name, version)),
    createdAt: now,
    activeFrom: new Date(now.getTime() + ACTIVE_AFTER_MS),
  });
  return version;
}

/** The place that a sealed secret is bound to. */
export function secretContext(name: string, version: number): string {
  return version === 1 ? `secret:${name}` : `secret:${name}:${version}`;
}
