import { seedCompanies } from '#company';
import { configFolder } from '#dictionaries';
import { identityEntities, keyEncryptionKeySetting, seedIdentity } from '#identity';
import { systemClock } from '#kernel';
import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { PORTAL_ENTITIES, SUBSYSTEMS } from '#subsystems';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { seedContacts } from './seed-contacts.js';

const settings = z.object({
  DATABASE_URL: databaseSetting,
  IDENTITY_DATABASE_URL: databaseSetting,
  DATA_DIR: z.string().min(1).default('.data'),
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
});

export const seed: Command = {
  name: 'seed',
  usage: '[--no-demo]',
  summary:
    'fills in organisations, the public entries of the directories and, unless told not to, the demonstration companies and people',
  async run(args, env, { out }) {
    const { values } = readArguments(args, { 'no-demo': { type: 'boolean', default: false } });
    const config = loadConfig(settings, env);
    const options = {
      demo: !values['no-demo'],
      configDir: configFolder(),
      dataDir: config.DATA_DIR,
      clock: systemClock,
      key: config.KEY_ENCRYPTION_KEY,
    };
    await withDatabase(config.DATABASE_URL, PORTAL_ENTITIES, async (db) => {
      await seedCompanies(db.source, options);
      for (const { seedContent } of SUBSYSTEMS) await seedContent?.(db, options.configDir, systemClock);
      if (!options.demo) return;
      await seedContacts(db, options.configDir, systemClock);
      for (const { seedDemonstration } of SUBSYSTEMS) {
        await seedDemonstration?.(db, options.configDir, systemClock);
      }
    });
    const accounts = await withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, (db) =>
      seedIdentity(db.source, options),
    );
    out(
      options.demo
        ? `seeded organisations and ${accounts.length} demonstration accounts`
        : 'seeded organisations',
    );
  },
};
