import { identityEntities, identityMigrations } from '#identity';
import { databaseOptions, databaseSetting, loadConfig, migrate as applyMigrations } from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS } from '#subsystems';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({
  DATABASE_MIGRATION_URL: databaseSetting,
  IDENTITY_DATABASE_MIGRATION_URL: databaseSetting,
});

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary: 'brings the tables of the portal and of identity up to date',
  async run(args, env, { out }) {
    readArguments(args, {});
    const config = loadConfig(settings, env);
    const databases = [
      ['portal', databaseOptions(config.DATABASE_MIGRATION_URL, PORTAL_ENTITIES, PORTAL_MIGRATIONS, 4)],
      [
        'identity',
        databaseOptions(config.IDENTITY_DATABASE_MIGRATION_URL, identityEntities, identityMigrations, 4),
      ],
    ] as const;
    for (const [name, options] of databases) {
      const applied = await applyMigrations(options);
      out(`${name}: ${applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date'}`);
    }
  },
};
