import { identityEntities, registeredClients } from '#identity';
import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({ IDENTITY_DATABASE_URL: databaseSetting });

export const listClients: Command = {
  name: 'client list',
  usage: '[--json]',
  summary: 'shows the systems that are registered; never a secret',
  async run(args, env, { out }) {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
    const config = loadConfig(settings, env);
    const clients = await withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, (db) =>
      registeredClients(db.read),
    );
    if (values.json) return out(JSON.stringify(clients));
    for (const { id, protocol, name, isPublic, disabledAt, addresses } of clients) {
      const kind = protocol === 'cas' ? 'cas' : isPublic ? 'oidc public' : 'oidc';
      out([id, kind, disabledAt ? 'disabled' : 'enabled', name.zh, addresses.join(' ')].join('\t'));
    }
    if (clients.length === 0) out('no system is registered');
  },
};
