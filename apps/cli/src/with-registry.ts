import { appendAudit, identityEntities, loadSecrets, type AuditKind } from '#identity';
import { systemClock } from '#kernel';
import { loadConfig, Outbox, withDatabase, type Tx } from '#platform';
import { identitySettings } from './identity-settings.js';

/** What a command on the registry works with. */
export interface RegistryWork {
  readonly tx: Tx;
  readonly keyEncryptionKey: Buffer;
  readonly outbox: Outbox;
  readonly author: { readonly by: null; readonly at: Date };
}

/** Changes the registry and leaves a trace of it, both or neither. */
export async function changingRegistry<T>(
  env: NodeJS.ProcessEnv,
  kind: AuditKind,
  clientOf: (done: T) => string,
  work: (given: RegistryWork) => Promise<T>,
): Promise<T> {
  const config = loadConfig(identitySettings, env);
  const { KEY_ENCRYPTION_KEY: keyEncryptionKey } = config;
  const at = systemClock.now();
  return withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, async (db) => {
    const secrets = await loadSecrets(db.source, keyEncryptionKey, at);
    return db.run(async (tx) => {
      const given = { tx, keyEncryptionKey, outbox: new Outbox(systemClock), author: { by: null, at } };
      const done = await work(given);
      const event = { kind, clientId: clientOf(done), note: 'by the command line' };
      await appendAudit(tx, secrets.audit, [{ at, event }]);
      return done;
    });
  });
}
