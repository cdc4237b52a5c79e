import { readFile } from 'node:fs/promises';
import { identityEntities, keyEncryptionKeySetting, resealAll, runningProcesses } from '#identity';
import { connectRedis, databaseSetting, loadConfig, redisSetting, withDatabase } from '#platform';
import { z } from 'zod';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';

const settings = z.object({
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
  IDENTITY_DATABASE_URL: databaseSetting,
  REDIS_URL: redisSetting,
  REDIS_PREFIX: z.string().default('identity:'),
});

type Settings = z.infer<typeof settings>;

export const rekey: Command = {
  name: 'rekey',
  usage: '--new-key-file FILE',
  summary:
    'seals everything in the database of identity with another KEY_ENCRYPTION_KEY; identity must not run',
  async run(args, env, { out, note }) {
    const { values } = readArguments(args, { 'new-key-file': { type: 'string' } });
    const file = required(values['new-key-file'], '--new-key-file');
    const config = loadConfig(settings, env);
    const next = await readKey(file);
    if (next.equals(config.KEY_ENCRYPTION_KEY)) throw new UsageError('that is the present key');
    const running = await countRunning(config);
    if (running > 0) {
      throw new UsageError(
        `${running} processes of identity run with the present key and could not read what is sealed with another: stop them, wait 20 seconds, and start them with the new key afterwards`,
      );
    }
    const count = await withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, (db) =>
      db.run((tx) => resealAll(tx, config.KEY_ENCRYPTION_KEY, next)),
    );
    out(`sealed ${count} values with the new key`);
    note(
      'set KEY_ENCRYPTION_KEY to it, start identity, and keep the old one as long as backups that need it',
    );
  },
};

async function readKey(file: string): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read: ${String(cause)}`);
  });
  const parsed = keyEncryptionKeySetting.safeParse(text.trim());
  if (!parsed.success) throw new UsageError(`${file}: the key must be 32 random bytes in base64`);
  return parsed.data;
}

async function countRunning({ REDIS_URL, REDIS_PREFIX }: Settings): Promise<number> {
  const redis = connectRedis(REDIS_URL, () => undefined);
  try {
    return await runningProcesses(redis, REDIS_PREFIX);
  } finally {
    redis.disconnect();
  }
}
