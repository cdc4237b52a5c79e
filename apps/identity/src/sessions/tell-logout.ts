import { Inject, Injectable } from '@nestjs/common';
import { LogoutNotice } from '#identity';
import { Db, LOGGER, type Logger } from '#platform';
import type { LogoutClient } from '../provider/take-over-logout.js';
import { IdentityRuntime } from '../runtime.js';

/** Tells one subsystem of a session's end. */
@Injectable()
export class TellLogout {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when the subsystem did not take it: the queue tries again */
  async run(noticeId: string): Promise<void> {
    const notice = await this.db.read.findOneBy(LogoutNotice, { id: noticeId });
    if (!notice || notice.deliveredAt) return;
    try {
      await this.tell(notice);
    } catch (error) {
      this.logger.warn({ err: error, client: notice.clientId }, 'a subsystem did not take a logout');
      await this.note(notice, { lastError: String(error).slice(0, 300) });
      throw error;
    }
    await this.note(notice, { deliveredAt: new Date(), lastError: null });
  }

  private async tell(notice: LogoutNotice): Promise<void> {
    const { provider, clients, outgoing } = this.runtime;
    const client: LogoutClient | undefined = await provider.Client.find(notice.clientId);
    // Removed since: there is nobody left to tell.
    if (!client?.backchannelLogoutUri) return;
    if (await clients.isFirstParty(notice.clientId)) outgoing.allow(client.backchannelLogoutUri);
    await this.runtime.sendLogoutToken(client, notice.personId, notice.sid || undefined);
  }

  private async note(notice: LogoutNotice, change: Partial<LogoutNotice>): Promise<void> {
    const attempts = notice.attempts + 1;
    await this.db.run((tx) => tx.update(LogoutNotice, { id: notice.id }, { ...change, attempts }));
  }
}
