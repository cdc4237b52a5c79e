import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OwnSession } from '../account/own-session.js';
import { REDIS, type Redis } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** As long as a sign-in page may lie open. */
const KEPT_S = 3600;

interface Begun {
  /** Epoch seconds. */
  readonly at: number;
  /** Id of the session that there was; a sign-in changes it. */
  readonly before: string | null;
}

/** Remembers that somebody was sent to sign in for a service, to know afterwards that they have done so. */
@Injectable()
export class BegunSignIns {
  private readonly prefix: string;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    { settings }: IdentityRuntime,
  ) {
    this.prefix = `${settings.REDIS_PREFIX}cas-begun:`;
  }

  async begin(before: OwnSession | null): Promise<string> {
    const name = randomBytes(16).toString('base64url');
    const begun: Begun = { at: Math.floor(Date.now() / 1000), before: before?.id ?? null };
    await this.redis.set(this.prefix + name, JSON.stringify(begun), 'EX', KEPT_S);
    return name;
  }

  /** Whether the person has signed in since; can be asked once. */
  async complete(name: string, now: OwnSession): Promise<boolean> {
    const stored = await this.redis.getdel(this.prefix + name);
    if (stored === null) return false;
    const { at, before } = JSON.parse(stored) as Begun;
    return now.id !== before && now.signedInAt.getTime() >= at * 1000;
  }
}
