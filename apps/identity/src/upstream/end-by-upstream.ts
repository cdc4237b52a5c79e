import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { LOGGER, REDIS, type Logger, type Redis } from '#platform';
import { verifyLogoutToken, type LogoutNotice } from '#relying-party';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { UpstreamSessions } from './upstream-sessions.js';
import { Upstreams } from './upstreams.js';

/** Ends sessions because the provider that they began at says so (OpenID Connect Back-Channel Logout 1.0). */
@Injectable()
export class EndByUpstream {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly upstreams: Upstreams,
    private readonly sessions: UpstreamSessions,
    private readonly endSessions: EndSessions,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws DomainError `sign-in.logout-token` (400) for a token that is wrong or came before; 503 to try again */
  async run(id: string, logoutToken: unknown): Promise<void> {
    const notice = await verifyLogoutToken(this.upstreams.of(id).provider, logoutToken);
    await this.once(notice, async () => {
      const uids = await this.sessions.uidsOf(id, notice.sid, notice.subject);
      for (const sessionUid of uids) await this.endSessions.now({ cause: 'ended-upstream', sessionUid });
      this.logger.info({ upstream: id, ended: uids.length }, 'sessions ended by another provider');
    });
  }

  /** A token acts once; one whose work failed may come again. */
  private async once({ issuer, jti, expiresAt }: LogoutNotice, work: () => Promise<void>): Promise<void> {
    const key = `${this.runtime.settings.REDIS_PREFIX}upstream-logout:${JSON.stringify([issuer, jti])}`;
    const seconds = Math.max(60, Math.ceil(expiresAt - Date.now() / 1000) + 60);
    const first = await this.redis.set(key, '1', 'EX', seconds, 'NX');
    if (first === null) throw new DomainError('sign-in.logout-token', 400);
    try {
      await work();
    } catch (error) {
      await this.redis.del(key).catch(() => undefined);
      throw error;
    }
  }
}
