import {
  AuditTrail,
  identityEntities,
  keyEncryptionKeySetting,
  SecretStore,
  type AuditEvent,
} from '#identity';
import { systemClock } from '#kernel';
import { databaseSetting, loadConfig, Outbox, withDatabase, type Db, type Tx } from '#platform';
import { z } from 'zod';

const settings = z.object({
  IDENTITY_DATABASE_URL: databaseSetting,
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
});

/** What an operator's command needs of identity. */
export interface IdentityAtHand {
  readonly db: Db;
  readonly outbox: Outbox;
  readonly now: Date;
  /** Does something and leaves a trace of it, both or neither. */
  readonly recording: <T>(event: AuditEvent, work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** Opens identity's database for one command. */
export function withIdentity<T>(
  env: NodeJS.ProcessEnv,
  work: (identity: IdentityAtHand) => Promise<T>,
): Promise<T> {
  const config = loadConfig(settings, env);
  return withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, async (db) => {
    const now = systemClock.now();
    const store = await SecretStore.open(db.source, config.KEY_ENCRYPTION_KEY, now);
    const audit = new AuditTrail(db, store.secrets.audit, () => store.refresh());
    return work({
      db,
      outbox: new Outbox(systemClock),
      now,
      recording: (event, act) => audit.recording(event, now, act),
    });
  });
}

/** Who did it and why, as the audit log keeps it. */
export function noteOf({
  by,
  reason,
}: {
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}): string {
  return [by ?? 'by command', reason].filter(Boolean).join(': ');
}

/** The options with which an operator says so. */
export const WHO_AND_WHY = { by: { type: 'string' }, reason: { type: 'string' } } as const;
