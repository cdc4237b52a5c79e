import { dismissNotice, listWaitingNotices, retryNotices } from '#identity';
import { DomainError, defineMessages } from '#kernel';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';
import { noteOf, WHO_AND_WHY, withIdentity } from './with-identity.js';

defineMessages({
  'logout.not-waiting': {
    zh: '没有待送达的退出通知 {id}。',
    en: 'No logout notice {id} waits.',
  },
});

const LIMIT = 200;

export const listLogoutNotices: Command = {
  name: 'logout list',
  usage: '[--stuck] [--json]',
  summary: 'shows the ends of sessions that a system has not taken yet; --stuck: for more than ten minutes',
  async run(args, env, { out }) {
    const options = {
      stuck: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const;
    const { values } = readArguments(args, options);
    const notices = await withIdentity(env, ({ db, now }) =>
      listWaitingNotices(db.read, { stuck: values.stuck, limit: LIMIT, now }),
    );
    if (values.json) return out(JSON.stringify(notices, null, 2));
    if (notices.length === 0) return out('no notice waits');
    for (const { id, clientId, login, since, attempts, lastError } of notices) {
      out(
        `${id}  ${clientId}  ${login ?? '-'}  ${since.toISOString()}  ${attempts} tries  ${lastError ?? ''}`.trimEnd(),
      );
    }
  },
};

export const retryLogoutNotice: Command = {
  name: 'logout retry',
  usage: 'ID | --all [--reason "WHY"] [--by "WHO"]',
  summary: 'tells a system of an ended session at once, and again for another day',
  async run(args, env, { out }) {
    const all = args.includes('--all');
    const options = { all: { type: 'boolean', default: false }, ...WHO_AND_WHY } as const;
    const { values, positionals } = readArguments(args, options, all ? 0 : 1);
    const id = positionals[0] ?? null;
    if (!all && !id) throw new UsageError('an argument is missing');
    const retried = await withIdentity(env, ({ recording, outbox, now }) =>
      recording({ kind: 'logout-retried', note: `${id ?? 'all'} ${noteOf(values)}` }, (tx) =>
        retryNotices(tx, outbox, id, now),
      ),
    );
    if (id && retried.length === 0) throw new DomainError('logout.not-waiting', 404, { params: { id } });
    out(retried.length === 1 ? `${retried[0]} is told again` : `${retried.length} notices are told again`);
  },
};

export const dismissLogoutNotice: Command = {
  name: 'logout dismiss',
  usage: 'ID --reason "WHY" --by "WHO"',
  summary: 'gives up telling a system of an ended session; who did so and why is kept',
  async run(args, env, { out }) {
    const { values, positionals } = readArguments(args, WHO_AND_WHY, 1);
    const [id = ''] = positionals;
    required(values.reason, '--reason');
    required(values.by, '--by');
    await withIdentity(env, ({ recording, now }) =>
      recording({ kind: 'logout-dismissed', note: `${id} ${noteOf(values)}` }, async (tx) => {
        if (await dismissNotice(tx, id, now)) return;
        throw new DomainError('logout.not-waiting', 404, { params: { id } });
      }),
    );
    out(`${id} is dismissed`);
  },
};
