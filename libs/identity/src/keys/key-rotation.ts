import { MoreThan } from 'typeorm';
import type { Db } from '#platform';
import type { AuditEvent } from '../audit/audit-event.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { SealedSecret } from './keys.entity.js';
import { rotateSigningKey, type RotationOutcome, type RotationTerms } from './rotate-signing-key.js';
import { renewSecret, SECRET_NAMES, SecretStore, type SecretName } from './secrets.js';

/** Replaces identity's keys, each change with its entry in the audit log. For the schedule and for commands. */
export class KeyRotation {
  constructor(
    private readonly db: Db,
    private readonly keyEncryptionKey: Buffer,
    private readonly store: SecretStore,
    private readonly audit: AuditTrail,
  ) {}

  /** For a command, which has nothing of this at hand. */
  static async open(db: Db, keyEncryptionKey: Buffer, now: Date): Promise<KeyRotation> {
    const store = await SecretStore.open(db.source, keyEncryptionKey, now);
    const audit = new AuditTrail(db, store.secrets.audit, () => store.refresh());
    return new KeyRotation(db, keyEncryptionKey, store, audit);
  }

  /** One step, see `rotateSigningKey`. */
  signingKey(terms: RotationTerms): Promise<RotationOutcome> {
    return this.audit.recording(eventsOf, terms.now, (tx) =>
      rotateSigningKey(tx, this.keyEncryptionKey, terms),
    );
  }

  /** Names of the secrets whose newest version is older than that. */
  async dueSecrets(now: Date, afterMs: number): Promise<SecretName[]> {
    const since = new Date(now.getTime() - afterMs);
    const young = await this.db.read.findBy(SealedSecret, { createdAt: MoreThan(since) });
    return SECRET_NAMES.filter((name) => !young.some((row) => row.name === name));
  }

  /**
   * Gives a secret its next version and deletes versions that nobody can hold anything of any more. A change of the
   * audit log's own key is noted under the key used so far.
   */
  async secret(name: SecretName, now: Date): Promise<void> {
    await this.store.refresh();
    const outlived = this.store.secrets[name].outlived();
    const kind = name === 'audit' ? 'audit-key-changed' : 'secret-renewed';
    await this.audit.recording({ kind, note: name }, now, async (tx) => {
      await renewSecret(tx, this.keyEncryptionKey, name, now);
      for (const version of outlived) await tx.delete(SealedSecret, { name, version });
    });
    await this.store.refresh();
  }
}

function eventsOf({ published, promoted, deleted }: RotationOutcome): AuditEvent[] {
  return [
    ...(published ? [{ kind: 'signing-key-published', note: published } as const] : []),
    ...(promoted ? [{ kind: 'signing-key-promoted', note: promoted } as const] : []),
    ...deleted.map((kid) => ({ kind: 'signing-key-deleted', note: kid }) as const),
  ];
}
