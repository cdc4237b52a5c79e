import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { REDIS, type Redis } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** How long one has for the second step. */
const LIFE_S = 600;

const halfSignIn = z.object({
  personId: z.string(),
  login: z.string(),
  name: z.string(),
  /** Which step comes next: a factor that is there, setting one up, or looking at the recovery codes of a new one. */
  step: z.enum(['factor', 'enrolment', 'codes']),
  /** The person was signed in and only confirms who they are. */
  confirmed: z.boolean(),
  /** What another provider has vouched for instead of a password, sealed; see UpstreamSessions. */
  upstream: z.string().optional(),
});

/** Somebody whose password was right, or whom another provider vouches for, and who still has a step to go. They are nowhere signed in yet. */
export type HalfSignIn = z.infer<typeof halfSignIn>;

/** Sign-ins between their steps, each under the interaction that it belongs to: only that browser goes on with it. */
@Injectable()
export class HalfSignIns {
  constructor(
    private readonly runtime: IdentityRuntime,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  async keep(interactionUid: string, half: HalfSignIn): Promise<void> {
    await this.redis.set(this.key(interactionUid), JSON.stringify(half), 'EX', LIFE_S);
  }

  async read(interactionUid: string): Promise<HalfSignIn | null> {
    const text = await this.redis.get(this.key(interactionUid));
    return text === null ? null : halfSignIn.parse(JSON.parse(text));
  }

  async forget(interactionUid: string): Promise<void> {
    await this.redis.del(this.key(interactionUid));
  }

  private key(interactionUid: string): string {
    return `${this.runtime.settings.REDIS_PREFIX}half:${interactionUid}`;
  }
}
