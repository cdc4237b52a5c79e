import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { seal, unseal } from '#identity';
import { REDIS, type Redis } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** What a session remembers of the provider that it began at. */
export interface BegunUpstream {
  readonly provider: string;
  readonly sid: string | null;
  readonly subject: string;
  /** Where the browser leaves the provider's session, with the ID token as hint; or null. */
  readonly leave: string | null;
}

/**
 * When a session that another provider has vouched for counts as begun (epoch seconds). One that the provider had from
 * before, or does not speak of, is no proof that the person is there now: acts that need that ask again.
 * @param justS how long ago is taken for now
 */
export function beginningOf(
  authTime: number | null,
  justS: number,
  now: number = Math.floor(Date.now() / 1000),
): number {
  return authTime !== null && now - authTime <= justS ? Math.min(now, authTime) : now - justS - 1;
}

/** Sessions that began at another provider. */
@Injectable()
export class UpstreamSessions {
  private readonly prefix: string;
  private readonly lifetimeS: number;
  private readonly key: Buffer;

  constructor(
    { settings }: IdentityRuntime,
    @Inject(REDIS) private readonly redis: Redis,
  ) {
    this.prefix = `${settings.REDIS_PREFIX}upstream-session:`;
    this.lifetimeS = (settings.SESSION_HOURS + 1) * 3600;
    this.key = settings.KEY_ENCRYPTION_KEY;
  }

  /** For the result of an interaction, which may wait in Redis until a company is chosen: it holds an ID token. */
  carried(begun: BegunUpstream): string {
    return seal(this.key, Buffer.from(JSON.stringify(begun)), CARRIED);
  }

  /** @param carried what `carried` made of it */
  async note(uid: string, carried: string): Promise<void> {
    const opened = unseal(this.key, carried, CARRIED);
    const begun = JSON.parse(opened.toString()) as BegunUpstream;
    const sealed = seal(this.key, opened, context(uid));
    const work = this.redis.multi().set(this.prefix + uid, sealed, 'EX', this.lifetimeS);
    for (const index of this.indexes(begun.provider, begun.sid, begun.subject)) {
      work.sadd(index, uid).expire(index, this.lifetimeS);
    }
    await work.exec();
  }

  /** Where a session began; null when it did so here. */
  async of(uid: string): Promise<BegunUpstream | null> {
    const sealed = await this.redis.get(this.prefix + uid);
    if (sealed === null) return null;
    return JSON.parse(unseal(this.key, sealed, context(uid)).toString()) as BegunUpstream;
  }

  forget(uid: string): Promise<number> {
    return this.redis.del(this.prefix + uid);
  }

  /** The sessions of one session there, or of everything that a person has there. */
  uidsOf(provider: string, sid: string | null, subject: string | null): Promise<string[]> {
    const [index] = this.indexes(provider, sid, subject);
    return index ? this.redis.smembers(index) : Promise.resolve([]);
  }

  private indexes(provider: string, sid: string | null, subject: string | null): string[] {
    const digest = (text: string): string => hash('sha256', text, 'base64url');
    return [
      ...(sid === null ? [] : [`${this.prefix}sid:${provider}:${digest(sid)}`]),
      ...(subject === null ? [] : [`${this.prefix}sub:${provider}:${digest(subject)}`]),
    ];
  }
}

const CARRIED = 'upstream-session';

function context(uid: string): string {
  return `upstream-session:${uid}`;
}
