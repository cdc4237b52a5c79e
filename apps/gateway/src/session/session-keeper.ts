import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { EndedSessions } from '#platform';
import type { LogoutNotice, VerifiedSignIn } from '#relying-party';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { GatewayRedis } from '../redis/gateway-redis.js';
import { ID_TOKEN_FIELD, REFRESH_FIELD } from '../tokens/token-fields.js';
import {
  bySidKey,
  bySubjectKey,
  ENDED_CHANNEL,
  endedSidKey,
  refreshLockKey,
  sessionKey,
  tokensKey,
} from './session-keys.js';
import type { SessionRecord } from './session-record.js';

/** Sessions that one person, or one session of the provider, may have here; the oldest gives way. */
const MOST_SESSIONS = 100;
/** Milliseconds for which the end of a provider's session is remembered for sign-ins on their way. */
const ENDED_MEMORY_MS = 15 * 60_000;

/** Opens and ends sessions, and keeps the lists by which the provider can end them. */
@Injectable()
export class SessionKeeper {
  private readonly lifetime: number;
  private readonly idle: number;

  constructor(
    @Inject(SETTINGS) settings: GatewaySettings,
    private readonly redis: GatewayRedis,
    private readonly ended: EndedSessions,
  ) {
    this.lifetime = settings.SESSION_HOURS * 3_600_000;
    this.idle = settings.SESSION_IDLE_MINUTES * 60_000;
  }

  /**
   * Keeps the tokens of a session that has just been saved and enters it in the lists.
   * @throws DomainError `sign-in.session-ended` when the provider ended the session while the browser was on its way
   */
  async open(id: string, record: SessionRecord, signIn: VerifiedSignIn): Promise<void> {
    const lists = listsOf(record);
    const fields: Record<string, string> = { [ID_TOKEN_FIELD]: signIn.idToken };
    if (signIn.refreshToken !== null) fields[REFRESH_FIELD] = signIn.refreshToken;
    const { surplus, ended } = await this.redis.run(async (client) => {
      const all = client.multi().hSet(tokensKey(id), fields).pExpire(tokensKey(id), this.idle);
      for (const list of lists) {
        all.zAdd(list, { score: Date.now(), value: id }).pExpire(list, this.lifetime);
      }
      // Once it is in the lists, an end at the provider either is remembered already or finds it there.
      all.exists(endedSidKey(record.issuer, record.sid ?? ''));
      for (const list of lists) all.zRange(list, 0, -(MOST_SESSIONS + 1));
      const answers: unknown[] = await all.exec();
      const [known, ...oldest] = answers.slice(-1 - lists.length);
      return { surplus: (oldest as string[][]).flat(), ended: known === 1 };
    });
    await this.endAll(surplus);
    if (record.sid !== null && (ended || this.ended.has(record.sid))) {
      await this.end(id, record);
      throw new DomainError('sign-in.session-ended', 401);
    }
  }

  /** The ID token of a session, for the hint at logout. */
  async idToken(id: string): Promise<string | null> {
    return this.redis.run((client) => client.hGet(tokensKey(id), ID_TOKEN_FIELD));
  }

  /** Ends one session everywhere; all gateways hear of it. */
  async end(id: string, record?: SessionRecord): Promise<void> {
    await this.redis.run(async (client) => {
      const all = client.multi().del([sessionKey(id), tokensKey(id), refreshLockKey(id)]);
      for (const list of record ? listsOf(record) : []) all.zRem(list, id);
      await all.publish(ENDED_CHANNEL, id).exec();
    });
  }

  /**
   * Ends the sessions that a logout token is about: those of the provider's session it names, else all of the person.
   * @returns how many there were
   */
  async endByNotice({
    issuer,
    sid,
    subject,
  }: Pick<LogoutNotice, 'issuer' | 'sid' | 'subject'>): Promise<number> {
    const list = sid === null ? bySubjectKey(issuer, subject ?? '') : bySidKey(issuer, sid);
    const ids = await this.redis.run(async (client) => {
      if (sid !== null) {
        await client.set(endedSidKey(issuer, sid), '1', {
          expiration: { type: 'PX', value: ENDED_MEMORY_MS },
        });
      }
      return client.zRange(list, 0, -1);
    });
    await this.endAll(ids);
    await this.redis.run((client) => client.del(list));
    return ids.length;
  }

  /**
   * Which of these sessions of the provider have sessions here.
   * @param sids not more than a few hundred: they are asked for in one journey
   */
  async known(issuer: string, sids: readonly string[]): Promise<string[]> {
    const counts = await this.redis.run((client) =>
      Promise.all(sids.map((sid) => client.exists(bySidKey(issuer, sid)))),
    );
    return sids.filter((_, at) => counts[at] === 1);
  }

  private async endAll(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.end(id)));
  }
}

function listsOf({ issuer, sid, subject }: SessionRecord): string[] {
  const bySubject = bySubjectKey(issuer, subject);
  return sid === null ? [bySubject] : [bySubject, bySidKey(issuer, sid)];
}
