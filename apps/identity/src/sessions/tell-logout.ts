import { Inject, Injectable } from '@nestjs/common';
import { LogoutNotice, type LogoutProtocol } from '#identity';
import { Db, LOGGER, type Logger } from '#platform';
import type { LogoutClient } from '../provider/take-over-logout.js';
import { IdentityRuntime } from '../runtime.js';

/** @throws Error when the subsystem did not take it */
type Tell = (notice: LogoutNotice) => Promise<void>;

/** Tells one subsystem of a session's end. */
@Injectable()
export class TellLogout {
  private readonly ways = new Map<LogoutProtocol, Tell>([['oidc', (notice) => this.tell(notice)]]);

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Has another protocol told in its own way. */
  teach(protocol: LogoutProtocol, tell: Tell): void {
    this.ways.set(protocol, tell);
  }

  /** @throws Error when the subsystem did not take it: the queue tries again */
  async run(noticeId: string): Promise<void> {
    const notice = await this.db.read.findOneBy(LogoutNotice, { id: noticeId });
    if (!notice || notice.deliveredAt) return;
    try {
      await this.way(notice.protocol)(notice);
    } catch (error) {
      this.logger.warn({ err: error, client: notice.clientId }, 'a subsystem did not take a logout');
      await this.note(notice, { lastError: String(error).slice(0, 300) });
      throw error;
    }
    await this.note(notice, { deliveredAt: new Date(), lastError: null });
  }

  private way(protocol: LogoutProtocol): Tell {
    const way = this.ways.get(protocol);
    if (!way) throw new Error(`nobody tells subsystems of the protocol ${protocol}`);
    return way;
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
