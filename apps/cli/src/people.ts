import { disablePerson, emailText, enablePerson, findPerson, normaliseEmail, replaceEmail } from '#identity';
import { LANGUAGES } from '#kernel';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';
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

export const replaceEmailCommand: Command = {
  name: 'person email',
  usage: 'LOGIN ADDRESS --by "WHO" --reason "WHY" [--language zh|en]',
  summary:
    'gives up an e-mail address that its owner has lost: it is told, the sessions end, and the new one is asked to confirm',
  async run(args, env, { out }) {
    const options = { ...WHO_AND_WHY, language: { type: 'string', default: 'zh' } } as const;
    const { values, positionals } = readArguments(args, options, 2);
    required(values.by, '--by');
    required(values.reason, '--reason');
    const language = LANGUAGES.find((known) => known === values.language);
    if (!language) throw new UsageError(`--language is ${LANGUAGES.join(' or ')}`);
    const email = normaliseEmail(positionals[1] ?? '');
    if (!email) throw new UsageError('ADDRESS is no e-mail address');
    const login = await withIdentity(env, async ({ db, recording, outbox, now }) => {
      const { id: personId, login: found } = await findPerson(db.read, positionals[0] ?? '');
      await recording({ kind: 'email-replaced', personId, note: noteOf(values) }, (tx) =>
        replaceEmail(tx, outbox, { personId, email, language }, now),
      );
      return found;
    });
    out(`${emailText(email)} is asked to confirm that it is ${login}'s, within 24 hours`);
  },
};
