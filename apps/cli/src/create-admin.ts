import { randomInt } from 'node:crypto';
import {
  appendAudit,
  createPerson,
  grantStaffRole,
  hashPassword,
  identityEntities,
  loadSecrets,
} from '#identity';
import { systemClock } from '#kernel';
import { loadConfig, withDatabase } from '#platform';
import type { Command } from './command.js';
import { identitySettings } from './identity-settings.js';
import { readArguments, required } from './read-arguments.js';

export const createAdmin: Command = {
  name: 'create-admin',
  usage: '--login NAME --name "FULL NAME"',
  summary: 'creates an account for a platform administrator and prints its first password',
  async run(args, env, { out, note }) {
    const { values } = readArguments(args, { login: { type: 'string' }, name: { type: 'string' } });
    const login = required(values.login, '--login');
    const name = required(values.name, '--name');
    const config = loadConfig(identitySettings, env);
    const password = firstPassword();
    const passwordHash = await hashPassword(password);
    const at = systemClock.now();
    await withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, async (db) => {
      const secrets = await loadSecrets(db.source, config.KEY_ENCRYPTION_KEY, at);
      await db.run(async (tx) => {
        const personId = await createPerson(tx, { login, name, passwordHash }, at);
        await grantStaffRole(tx, { personId, role: 'platform-administrator', from: at });
        await appendAudit(tx, secrets.audit, [
          { at, event: { kind: 'person-created', personId, note: 'by the command create-admin' } },
          { at, event: { kind: 'staff-role-granted', personId, note: 'platform-administrator' } },
        ]);
      });
    });
    note(`created ${login}; the password below is shown this once, to be changed on the account page`);
    out(password);
  },
};

/** Without characters that are mistaken for one another when they are typed from a screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five: 99 bits. */
function firstPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
