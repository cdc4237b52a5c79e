import { identityEntities, KeyRotation, keySettings, SECRET_NAMES } from '#identity';
import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { z } from 'zod';
import { UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({ ...keySettings, IDENTITY_DATABASE_URL: databaseSetting });

export const rotateSecrets: Command = {
  name: 'rotate-secrets',
  usage: `[--only ${SECRET_NAMES.join('|')}]`,
  summary:
    'replaces the keys of cookies, forms, known devices, mail links and the audit log; nobody is signed out',
  async run(args, env, { out }) {
    const { values } = readArguments(args, { only: { type: 'string' } });
    const names = SECRET_NAMES.filter((name) => values.only === undefined || name === values.only);
    if (names.length === 0) throw new UsageError(`--only takes one of ${SECRET_NAMES.join(', ')}`);
    const config = loadConfig(settings, env);
    await withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, async (db) => {
      const rotation = await KeyRotation.open(db, config.KEY_ENCRYPTION_KEY, new Date());
      for (const name of names) await rotation.secret(name, new Date());
    });
    out(`renewed ${names.join(', ')}: used in a minute, when every process has read them`);
  },
};
