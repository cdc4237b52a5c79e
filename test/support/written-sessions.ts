import { randomBytes } from 'node:crypto';
import { newId, systemClock } from '#kernel';
import { Outbox } from '#platform';
import { requestSessionEnd, type WishedEnd } from '#identity';
import { RedisAdapter } from '../../apps/identity/src/store/redis-adapter.js';
import type { TestIdentity } from './test-identity.js';

const now = (): number => Math.floor(Date.now() / 1000);

/** Where a session is to be known, and as what. */
export interface WrittenSession {
  readonly uid: string;
  readonly personId: string;
  /** The subsystem's names of it. */
  readonly sids: Readonly<Record<string, string>>;
}

/** Sessions as sign-ins in several subsystems leave them, without the sign-ins, and their ends. */
export class WrittenSessions {
  constructor(private readonly identity: TestIdentity) {}

  async write(clients: readonly string[], personId = newId(), secondsLeft = 3600): Promise<WrittenSession> {
    const { redis, settings } = this.identity;
    const uid = randomBytes(16).toString('base64url');
    const jti = randomBytes(16).toString('base64url');
    const sids = Object.fromEntries(clients.map((id) => [id, randomBytes(16).toString('base64url')]));
    const exp = now() + secondsLeft;
    const authorizations = Object.fromEntries(
      clients.map((id) => [id, { sid: sids[id], grantId: randomBytes(16).toString('base64url') }]),
    );
    await new RedisAdapter(redis, settings.REDIS_PREFIX, 'Session').upsert(
      jti,
      { kind: 'Session', jti, uid, accountId: personId, loginTs: now(), iat: now(), exp, authorizations },
      secondsLeft,
    );
    return { uid, personId, sids };
  }

  /** Writes sessions of one person and has them end. */
  async end(count: number, clients: readonly string[]): Promise<void> {
    const personId = newId();
    for (let made = 0; made < count; made += 1) await this.write(clients, personId);
    await this.request({ cause: 'ended-by-operator', personId });
  }

  /** Wishes an end as an operator's command does: identity's queue carries it out. */
  request(wish: WishedEnd): Promise<string> {
    return this.identity.source.transaction((tx) =>
      requestSessionEnd(tx, new Outbox(systemClock), wish, new Date()),
    );
  }
}
