import { changeClient, registeredClientOf, requestSessionEnd } from '#identity';
import { CLIENT_OPTIONS, CLIENT_USAGE, clientChange, ROLES_HINT } from './client-options.js';
import { UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { changingRegistry } from './with-registry.js';

const taken = { type: 'boolean' } as const;

const OPTIONS = { ...CLIENT_OPTIONS, 'no-portal-claims': taken, 'no-errors-without-iss': taken } as const;

export const changeClientCommand: Command = {
  name: 'client change',
  usage: `ID [--name NAME] [--redirect-uri URL…] ${CLIENT_USAGE}`,
  summary: `changes what is given and leaves the rest: '' takes an address away, --no-portal-claims a flag; ${ROLES_HINT}`,
  async run(args, env, { out }) {
    const { values, positionals } = readArguments(args, OPTIONS, 1);
    const [id = ''] = positionals;
    if (Object.keys(values).length === 0) throw new UsageError('nothing to change is given');
    const { members } = await changingRegistry(
      env,
      'client-changed',
      () => id,
      async ({ tx, outbox, author }) => {
        const { name, purpose } = await registeredClientOf(tx, id);
        const changed = await changeClient(
          tx,
          id,
          {
            ...clientChange(values),
            name: { zh: values.name ?? name.zh, en: values['name-en'] ?? name.en },
            purpose: { zh: values.purpose ?? purpose.zh, en: values['purpose-en'] ?? purpose.en },
          },
          author,
        );
        const wish = { cause: 'client-changed', clientId: id } as const;
        if (changed.narrowed) await requestSessionEnd(tx, outbox, wish, author.at);
        return changed;
      },
    );
    out(members.length > 0 ? `${id} is changed: ${members.join(', ')}` : `${id} says all that already`);
  },
};
