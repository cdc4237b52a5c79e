import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { LOGGER, type Logger } from '#platform';
import { Provider, verifyLogoutToken, type LogoutNotice } from '#relying-party';
import { GatewayRedis } from '../redis/gateway-redis.js';
import { logoutTokenKey } from '../session/session-keys.js';
import { SessionKeeper } from '../session/session-keeper.js';

/** Ends sessions because the provider says so (OpenID Connect Back-Channel Logout 1.0). */
@Injectable()
export class EndByProvider {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly redis: GatewayRedis,
    private readonly provider: Provider,
    private readonly keeper: SessionKeeper,
  ) {}

  /** @throws DomainError `sign-in.logout-token` (400) for a token that is wrong or came before; 503 to try again */
  async run(logoutToken: string | undefined): Promise<void> {
    const notice = await verifyLogoutToken(this.provider, logoutToken);
    await this.once(notice, async () => {
      const ended = await this.keeper.endByNotice(notice);
      this.logger.info({ sid: notice.sid, subject: notice.subject, ended }, 'sessions ended by the provider');
    });
  }

  /** A token acts once; one whose work failed may come again. */
  private async once({ issuer, jti, expiresAt }: LogoutNotice, work: () => Promise<void>): Promise<void> {
    const key = logoutTokenKey(issuer, jti);
    const seconds = Math.max(60, Math.ceil(expiresAt - Date.now() / 1000) + 60);
    const first = await this.redis.run((client) =>
      client.set(key, '1', { condition: 'NX', expiration: { type: 'EX', value: seconds } }),
    );
    if (first === null) throw new DomainError('sign-in.logout-token', 400);
    try {
      await work();
    } catch (error) {
      await this.redis.run((client) => client.del(key)).catch(() => undefined);
      throw error;
    }
  }
}
