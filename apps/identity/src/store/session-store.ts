import { keptSession, type KeptSession, type SessionFields, type SessionOrigin } from '#identity';
import type { Redis } from '#platform';
import { providerScripts, type ProviderScripts } from './provider-scripts.js';
import { alreadyFound, remember, stored, writesFirst } from './request-scope.js';

export type { KeptSession, Participant } from '#identity';

/** Kept for a day after the session's end, as its record is. */
const MEMORY_S = 24 * 3600;

/** Access tokens live five minutes and clocks differ by seconds: after that an ended session need not be remembered. */
const ENDED_MEMORY_MS = 10 * 60_000;

/** A session that is in use is tried again this often; the queue goes on after that. */
const LEAVE_ATTEMPTS = 20;

/** What identity keeps of a provider session beside the provider's own record of it. */
export class SessionStore {
  private readonly scripts: ProviderScripts;

  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
  ) {
    this.scripts = providerScripts(redis);
  }

  /** The company chosen in a session: an id, '' for none, null when nothing was chosen yet. */
  async actingCompany(uid: string): Promise<string | null> {
    const known = alreadyFound<string | null>(this.acting(uid));
    if (known !== undefined) return known;
    writesFirst();
    return this.redis.get(this.acting(uid));
  }

  async actFor(uid: string, companyId: string | null, ttlS: number): Promise<void> {
    remember(this.acting(uid), companyId ?? '');
    await stored(() => this.redis.set(this.acting(uid), companyId ?? '', 'EX', ttlS + MEMORY_S));
  }

  /** Notes where and how a session began. */
  async noteOrigin(uid: string, origin: SessionOrigin, ttlS: number): Promise<void> {
    const about = { ...origin, userAgent: origin.userAgent.slice(0, 300) };
    const key = `${this.prefix}about:${uid}`;
    await stored(() => this.scripts.sessionNoteOrigin(key, ttlS + MEMORY_S, ...Object.entries(about).flat()));
  }

  /** Moves the end of a session, if it still lives, to `exp` (epoch seconds). */
  async prolong(uid: string, exp: number): Promise<boolean> {
    const ttl = Math.max(1, exp - Math.floor(Date.now() / 1000)) + MEMORY_S;
    const index = `${this.prefix}uid:${uid}`;
    return (await this.scripts.providerProlong(index, this.all(), this.prefix, exp, ttl, uid)) === 1;
  }

  /** The uids of a person's sessions that have not expired, the one that ends first at the front. */
  sessionsOf(personId: string): Promise<string[]> {
    return this.redis.zrangebyscore(`${this.prefix}sessions:${personId}`, nowS(), '+inf');
  }

  /** The uids of everybody's sessions. */
  everybodys(): Promise<string[]> {
    return this.redis.zrangebyscore(this.all(), nowS(), '+inf');
  }

  /** Some uids of sessions that have expired and whose end nobody has been told of. */
  expired(limit: number): Promise<string[]> {
    return this.redis.zrangebyscore(this.all(), '-inf', nowS() - 1, 'LIMIT', 0, limit);
  }

  /** What is kept of sessions; those of which nothing is left are left out. */
  async read(uids: readonly string[]): Promise<KeptSession[]> {
    if (uids.length === 0) return [];
    writesFirst();
    const answers = (await this.scripts.sessionsRead(this.prefix, ...uids)) as unknown as SessionFields[];
    return answers.flatMap((fields, at) => keptSession(uids[at] ?? '', fields) ?? []);
  }

  /**
   * From now on nobody takes an access token of these sessions, however long it is valid: see EndedSessions.
   * @param sids names by which relying parties know the sessions
   */
  async markEnded(sids: readonly string[]): Promise<void> {
    if (sids.length > 0)
      await this.scripts.sessionsMarkEnded(`${this.prefix}ended`, ENDED_MEMORY_MS, ...sids);
  }

  /** Whether a session was ended lately, by the name that a relying party has of it. */
  async isEnded(sid: string): Promise<boolean> {
    return (await this.redis.zscore(`${this.prefix}ended`, sid)) !== null;
  }

  /** Takes sessions out with everything that stands on them: codes, tokens, grants. */
  async remove(sessions: readonly KeptSession[]): Promise<void> {
    if (sessions.length === 0) return;
    const parts = sessions.flatMap(({ uid, personId, participants }) => {
      const grants = participants.flatMap(({ grantId }) => grantId ?? []);
      return [uid, personId, grants.length, ...grants];
    });
    await this.scripts.sessionsRemove(this.all(), this.prefix, ...parts);
  }

  /**
   * Takes the participants that are named out of sessions, with their grants and tokens; the sessions themselves go on.
   */
  async leave(sessions: readonly KeptSession[]): Promise<void> {
    await Promise.all(sessions.map((session) => this.leaveOne(session)));
  }

  /** The record is replaced only as it was read: a session in use changes at any time. */
  private async leaveOne({ uid, participants }: KeptSession): Promise<void> {
    const gone = new Set(participants.map(({ clientId }) => clientId));
    const grants = participants.flatMap(({ grantId }) => grantId ?? []);
    const tickets = participants.flatMap(({ protocol, sid }) => (protocol === 'cas' ? sid : []));
    for (let attempt = 1; attempt <= LEAVE_ATTEMPTS; attempt += 1) {
      const id = await this.redis.get(`${this.prefix}uid:${uid}`);
      const before = id && (await this.redis.hget(`${this.prefix}Session:${id}`, 'payload'));
      if (!before) return;
      const session = JSON.parse(before) as { authorizations?: Readonly<Record<string, unknown>> };
      const left = Object.entries(session.authorizations ?? {}).filter(([clientId]) => !gone.has(clientId));
      const after = JSON.stringify({ ...session, authorizations: Object.fromEntries(left) });
      const keys = [`${this.prefix}Session:${id}`, `${this.prefix}cas:${uid}`];
      const counts = [this.prefix, before, after, grants.length, ...grants, ...tickets];
      if ((await this.scripts.sessionLeave(...keys, ...counts)) === 1) return;
    }
    throw new Error(`the session ${uid} changes too often`);
  }

  /** Forgets uids of which nothing is kept any more. */
  async forget(uids: readonly string[]): Promise<void> {
    if (uids.length > 0) await this.redis.zrem(this.all(), ...uids);
  }

  /** The authorization request with which an interaction began, also after the interaction's end. */
  async requestOf(interactionUid: string): Promise<Record<string, unknown> | null> {
    const params = await this.redis.hget(`${this.prefix}Interaction:${interactionUid}`, 'params');
    return params ? (JSON.parse(params) as Record<string, unknown>) : null;
  }

  /** Counts how often one authorization request has started again within ten minutes. */
  async countRestart(request: string): Promise<number> {
    const key = `${this.prefix}restarts:${request}`;
    const [[, count] = []] = (await this.redis.multi().incr(key).expire(key, 600).exec()) ?? [];
    return Number(count ?? 0);
  }

  private acting(uid: string): string {
    return `${this.prefix}acting:${uid}`;
  }

  private all(): string {
    return `${this.prefix}expiring`;
  }
}

function nowS(): number {
  return Math.floor(Date.now() / 1000);
}
