import type { Redis } from '#platform';
import type { LogoutProtocol } from './logout-notice.entity.js';

/** A subsystem that a session was used in. */
export interface Participant {
  readonly protocol: LogoutProtocol;
  readonly clientId: string;
  /** The subsystem's name of the session. */
  readonly sid: string;
  readonly grantId: string | null;
  /** Where a CAS service is told, null for nowhere; OpenID Connect clients are told where their registration says. */
  readonly address: string | null;
}

/** Where and how a session began. */
export interface SessionOrigin {
  /** ISO 8601. */
  readonly since: string;
  readonly address: string;
  readonly userAgent: string;
}

/** A session as identity keeps it. */
export interface KeptSession {
  readonly uid: string;
  readonly personId: string;
  /** Epoch seconds at which it ends when it is not used; may have passed. */
  readonly expiresAt: number;
  /** The company acted for: an id, '' for none, null when nothing was chosen yet. */
  readonly actingFor: string | null;
  readonly origin: SessionOrigin | null;
  readonly participants: readonly Participant[];
}

/** Redis script: ARGV prefix of all keys, uids… → for each what `keptSession` takes. */
export const READ_SESSIONS = `
  local all = {}
  for i = 2, #ARGV do
    local uid = ARGV[i]
    local id = redis.call('GET', ARGV[1] .. 'uid:' .. uid)
    local record = id and redis.call('HMGET', ARGV[1] .. 'Session:' .. id, 'payload', 'exp') or { false, false }
    all[i - 1] = {
      record[1], record[2],
      redis.call('GET', ARGV[1] .. 'acting:' .. uid),
      redis.call('HGETALL', ARGV[1] .. 'about:' .. uid),
      redis.call('HGETALL', ARGV[1] .. 'cas:' .. uid),
    }
  end
  return all`;

export type SessionFields = [
  payload: string | null,
  exp: string | null,
  acting: string | null,
  origin: string[],
  tickets: string[],
];

interface SessionPayload {
  readonly accountId?: string;
  readonly exp: number;
  readonly authorizations?: Readonly<Record<string, { readonly sid?: string; readonly grantId?: string }>>;
}

/** Understands what was read of a session; null when nothing is left of it, or nobody is signed in. */
export function keptSession(
  uid: string,
  [payload, exp, acting, origin, tickets]: SessionFields,
): KeptSession | null {
  if (payload === null) return null;
  const session = JSON.parse(payload) as SessionPayload;
  if (!session.accountId) return null;
  const { since, address, userAgent } = Object.fromEntries(pairs(origin)) as Partial<SessionOrigin>;
  return {
    uid,
    personId: session.accountId,
    expiresAt: Number(exp ?? session.exp),
    actingFor: acting,
    origin: since === undefined ? null : { since, address: address ?? '', userAgent: userAgent ?? '' },
    participants: [
      ...Object.entries(session.authorizations ?? {}).map(([clientId, { sid, grantId }]) => ({
        protocol: 'oidc' as const,
        clientId,
        sid: sid ?? '',
        grantId: grantId ?? null,
        address: null,
      })),
      ...pairs(tickets).map(([ticket, service]) => ({
        protocol: 'cas' as const,
        ...(JSON.parse(service) as { clientId: string; address: string | null }),
        sid: ticket,
        grantId: null,
      })),
    ],
  };
}

/** Names and values in turn, as Redis gives a hash to a script. */
function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as [string, string]] : []));
}

/** A person's sessions that have not expired, for whoever is not identity itself: an operator's command. */
export async function listSessions(redis: Redis, prefix: string, personId: string): Promise<KeptSession[]> {
  const now = Math.floor(Date.now() / 1000);
  const uids = await redis.zrangebyscore(`${prefix}sessions:${personId}`, now, '+inf');
  if (uids.length === 0) return [];
  const answers = (await redis.eval(READ_SESSIONS, 0, prefix, ...uids)) as SessionFields[];
  return answers.flatMap((fields, at) => keptSession(uids[at] ?? '', fields) ?? []);
}
