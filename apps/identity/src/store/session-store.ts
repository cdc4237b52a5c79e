import type { Redis } from '#platform';
import { providerScripts, type ProviderScripts } from './provider-scripts.js';
import { alreadyFound, remember, stored, writesFirst } from './request-scope.js';

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
    await stored(() => this.redis.set(this.acting(uid), companyId ?? '', 'EX', ttlS));
  }

  /** Moves the end of a session, if it still lives, to `exp` (epoch seconds). */
  async prolong(uid: string, exp: number): Promise<boolean> {
    const ttl = Math.max(1, exp - Math.floor(Date.now() / 1000));
    return (await this.scripts.providerProlong(`${this.prefix}uid:${uid}`, this.prefix, exp, ttl, uid)) === 1;
  }

  /**
   * The uids of a person's sessions; some may have ended. All of them, however many: whoever knows the password could
   * otherwise hide a session behind the limit. Their number is bounded by their lifetime and the limits of sign-in.
   */
  sessionsOf(personId: string): Promise<string[]> {
    return this.redis.zrange(`${this.prefix}sessions:${personId}`, 0, -1);
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
}
