import { identityEntities, identityMigrations } from '#identity';
import {
  databaseOptions,
  databaseSetting,
  loadConfig,
  migrate as applyMigrations,
  narrowRights,
} from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS, PORTAL_RIGHTS } from '#subsystems';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({
  DATABASE_MIGRATION_URL: databaseSetting,
  IDENTITY_DATABASE_MIGRATION_URL: databaseSetting,
  /** With which the processes connect: theirs are the rights that are set. */
  DATABASE_URL: databaseSetting.optional(),
});

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary:
    'brings the tables of the portal and of identity up to date, and what the processes may do with them',
  async run(args, env, { out, note }) {
    readArguments(args, {});
    const config = loadConfig(settings, env);
    const portal = databaseOptions(config.DATABASE_MIGRATION_URL, PORTAL_ENTITIES, PORTAL_MIGRATIONS, 4);
    const people = config.IDENTITY_DATABASE_MIGRATION_URL;
    const identity = databaseOptions(people, identityEntities, identityMigrations, 4);
    for (const [name, options] of Object.entries({ portal, identity })) {
      const applied = await applyMigrations(options);
      out(`${name}: ${applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date'}`);
    }
    if (!config.DATABASE_URL) {
      note('without DATABASE_URL the rights of the processes are left as they are');
      return;
    }
    const narrowing = { migrator: portal, url: config.DATABASE_URL, tables: PORTAL_RIGHTS };
    const account = await narrowRights(narrowing);
    if (account) out(`portal: ${account} may add to the ledger, and not change it`);
    else note('the processes connect as the migrator does: the database lets them change the ledger');
  },
};
