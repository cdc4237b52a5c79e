import { findPerson, listSessions, requestSessionEnd, type KeptSession, type WishedEnd } from '#identity';
import { connectRedis, loadConfig, redisSetting, type Redis } from '#platform';
import { z } from 'zod';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';
import { noteOf, WHO_AND_WHY, withIdentity, type IdentityAtHand } from './with-identity.js';

const settings = z.object({
  REDIS_URL: redisSetting,
  /** As identity's own setting of this name. */
  REDIS_PREFIX: z.string().default('identity:'),
});

const CHOICE = {
  person: { type: 'string' },
  session: { type: 'string' },
  everybody: { type: 'boolean', default: false },
} as const;

interface Choice {
  readonly person?: string | undefined;
  readonly session?: string | undefined;
  readonly everybody: boolean;
}

export const endSession: Command = {
  name: 'session end',
  usage: '--person LOGIN | --session ID | --everybody [--reason "WHY"] [--by "WHO"]',
  summary: 'ends sessions in all systems; access is refused within seconds',
  async run(args, env, { out }) {
    const { values } = readArguments(args, { ...CHOICE, ...WHO_AND_WHY });
    const given = [values.person, values.session, values.everybody || undefined].filter(
      (one) => one !== undefined,
    );
    if (given.length !== 1) throw new UsageError('one of --person, --session and --everybody is needed');
    const endId = await withIdentity(env, async (identity) => {
      const wish = await chosen(identity, values);
      const about = { personId: wish.personId ?? null, session: wish.sessionUid ?? null };
      return identity.recording({ kind: 'sessions-ended', ...about, note: noteOf(values) }, (tx) =>
        requestSessionEnd(tx, identity.outbox, wish, identity.now),
      );
    });
    out(`the sessions end now (${endId})`);
  },
};

async function chosen({ db }: IdentityAtHand, { person, session }: Choice): Promise<WishedEnd> {
  const cause = 'ended-by-operator';
  if (session !== undefined) return { cause, sessionUid: required(session, '--session') };
  if (person === undefined) return { cause };
  return { cause, personId: (await findPerson(db.read, required(person, '--person'))).id };
}

export const listSessionsOf: Command = {
  name: 'session list',
  usage: '--person LOGIN [--json]',
  summary: 'shows where a person is signed in',
  async run(args, env, { out }) {
    const options = { person: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    const { values } = readArguments(args, options);
    const login = required(values.person, '--person');
    const config = loadConfig(settings, env);
    const person = await withIdentity(env, ({ db }) => findPerson(db.read, login));
    const sessions = await withRedis(config.REDIS_URL, (redis) =>
      listSessions(redis, config.REDIS_PREFIX, person.id),
    );
    if (values.json) return out(JSON.stringify(sessions.map(shown), null, 2));
    if (sessions.length === 0) return out(`${person.login} is signed in nowhere`);
    for (const { id, since, until, address, systems } of sessions.map(shown)) {
      out(`${id}  since ${since ?? '-'}  until ${until}  ${address ?? '-'}  ${systems.join(', ') || '-'}`);
    }
  },
};

function shown({ uid, origin, expiresAt, participants }: KeptSession) {
  return {
    id: uid,
    since: origin?.since ?? null,
    /** If it is not used any more. */
    until: new Date(expiresAt * 1000).toISOString(),
    address: origin?.address ?? null,
    device: origin?.userAgent ?? null,
    systems: participants.map(({ clientId }) => clientId),
  };
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = connectRedis(url, () => undefined);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
