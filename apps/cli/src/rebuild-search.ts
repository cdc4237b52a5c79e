import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { PORTAL_ENTITIES, wishForNewIndex } from '#subsystems';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({ DATABASE_URL: databaseSetting });

export const rebuildSearch: Command = {
  name: 'rebuild-search',
  usage: '',
  summary: 'has every machine build its search index anew from the database; it is searched meanwhile',
  async run(args, env, { out }) {
    readArguments(args, {});
    const { DATABASE_URL } = loadConfig(settings, env);
    await withDatabase(DATABASE_URL, PORTAL_ENTITIES, wishForNewIndex);
    out(
      'every machine of services builds its index beside the one in use, and says in its log when it is done',
    );
  },
};
