import { Certificates } from '#certificate';
import { systemClock } from '#kernel';
import { Outbox, databaseSetting, loadConfig, withDatabase } from '#platform';
import { PORTAL_ENTITIES } from '#subsystems';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments, required } from './read-arguments.js';

const settings = z.object({ DATABASE_URL: databaseSetting });

export const revokeCertificate: Command = {
  name: 'revoke-certificate',
  usage: '"NUMBER" --reason "WHY" --by "WHO"',
  summary: 'makes a certificate invalid from today; its public page says so at once',
  async run(args, env, { out }) {
    const options = { reason: { type: 'string' }, by: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, options, 1);
    const [number = ''] = positionals;
    const reason = required(values.reason, '--reason');
    const by = required(values.by, '--by');
    const config = loadConfig(settings, env);
    const revoked = await withDatabase(config.DATABASE_URL, PORTAL_ENTITIES, (db) => {
      const certificates = new Certificates(db, new Outbox(systemClock), systemClock);
      return db.run((tx) => certificates.revoke(tx, number, by, reason));
    });
    out(`${revoked.number} of ${revoked.companyName} is revoked`);
  },
};
