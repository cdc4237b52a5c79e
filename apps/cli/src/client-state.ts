import {
  disableClient,
  enableClient,
  removeClient,
  requestSessionEnd,
  type AuditKind,
  type ClientAuthor,
} from '#identity';
import type { Tx } from '#platform';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { changingRegistry } from './with-registry.js';

type Change = (tx: Tx, id: string, author: ClientAuthor) => Promise<void>;

export const disableClientCommand = changing(
  'disable',
  'client-disabled',
  disableClient,
  'nobody signs in to the system any more; it is told that its sign-ins have ended',
);

export const enableClientCommand = changing(
  'enable',
  'client-enabled',
  enableClient,
  'lets people sign in to a disabled system again',
);

export const removeClientCommand = changing(
  'remove',
  'client-removed',
  removeClient,
  'takes a system out for good; it is told that its sign-ins have ended',
);

function changing(verb: string, kind: AuditKind, change: Change, summary: string): Command {
  const ends = change !== enableClient;
  return {
    name: `client ${verb}`,
    usage: 'ID',
    summary,
    async run(args, env, { out }) {
      const [id = ''] = readArguments(args, {}, 1).positionals;
      await changingRegistry(
        env,
        kind,
        () => id,
        async ({ tx, outbox, author }) => {
          await change(tx, id, author);
          const wish = { cause: 'client-removed', clientId: id } as const;
          if (ends) await requestSessionEnd(tx, outbox, wish, author.at);
        },
      );
      out(`${id} is ${kind.slice('client-'.length)}`);
    },
  };
}
