import { disablePerson, enablePerson, findPerson } from '#identity';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { noteOf, WHO_AND_WHY, withIdentity } from './with-identity.js';

export const disablePersonCommand: Command = {
  name: 'person disable',
  usage: 'LOGIN [--reason "WHY"] [--by "WHO"]',
  summary: 'closes an account and ends its sessions in all systems',
  async run(args, env, { out }) {
    const { values, positionals } = readArguments(args, WHO_AND_WHY, 1);
    const login = await withIdentity(env, async ({ db, recording, outbox, now }) => {
      const person = await findPerson(db.read, positionals[0] ?? '');
      await recording({ kind: 'person-disabled', personId: person.id, note: noteOf(values) }, (tx) =>
        disablePerson(tx, outbox, person.id, now),
      );
      return person.login;
    });
    out(`${login} is disabled; the sessions end now`);
  },
};

export const enablePersonCommand: Command = {
  name: 'person enable',
  usage: 'LOGIN [--reason "WHY"] [--by "WHO"]',
  summary: 'opens a disabled account again',
  async run(args, env, { out }) {
    const { values, positionals } = readArguments(args, WHO_AND_WHY, 1);
    const login = await withIdentity(env, async ({ db, recording }) => {
      const person = await findPerson(db.read, positionals[0] ?? '');
      await recording({ kind: 'person-enabled', personId: person.id, note: noteOf(values) }, (tx) =>
        enablePerson(tx, person.id),
      );
      return person.login;
    });
    out(`${login} may sign in again`);
  },
};
