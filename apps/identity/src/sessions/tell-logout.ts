import { Inject, Injectable } from '@nestjs/common';
import { LogoutNotice, type LogoutProtocol } from '#identity';
import { Db, LOGGER, type Logger } from '#platform';
import type { LogoutClient } from '../provider/take-over-logout.js';
import { IdentityRuntime } from '../runtime.js';
import { DeliveryLanes, LogoutRefused, NotNow } from './delivery-lanes.js';

/** A delivery that has taken so long has failed, whatever becomes of it. */
const LIMIT_MS = 5000;

/** @throws Error when the subsystem did not take it */
type Tell = (notice: LogoutNotice) => Promise<void>;

/** Tells one subsystem of a session's end. */
@Injectable()
export class TellLogout {
  private readonly ways = new Map<LogoutProtocol, Tell>([['oidc', (notice) => this.tell(notice)]]);
  private readonly lanes = new DeliveryLanes(isSilence);

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
    if (!notice || notice.deliveredAt || notice.triedUntil < new Date()) return;
    try {
      await this.lanes.run(notice.clientId, () => within(LIMIT_MS, this.way(notice.protocol)(notice)));
    } catch (error) {
      if (!(error instanceof NotNow)) await this.noteFailure(notice, error);
      throw error;
    }
    await this.note(notice, new Date(), null);
  }

  private way(protocol: LogoutProtocol): Tell {
    const way = this.ways.get(protocol);
    if (!way) throw new Error(`nobody tells subsystems of the protocol ${protocol}`);
    return way;
  }

  private async tell(notice: LogoutNotice): Promise<void> {
    const { clients, outgoing } = this.runtime;
    const client: LogoutClient | undefined = await clients.toTell(notice.clientId);
    if (!client?.backchannelLogoutUri) return;
    // An administrator has registered the address: it may lie inside.
    outgoing.allow(client.backchannelLogoutUri);
    await this.runtime.sendLogoutToken(client, notice.personId, notice.sid || undefined);
  }

  private async noteFailure(notice: LogoutNotice, error: unknown): Promise<void> {
    this.logger.warn({ err: error, client: notice.clientId }, 'a subsystem did not take a logout');
    await this.note(notice, null, wordsOf(error).slice(0, 300));
  }

  /** Counted by the database: an operator's retry may run beside the queue's own. */
  private async note(
    { id }: LogoutNotice,
    deliveredAt: Date | null,
    lastError: string | null,
  ): Promise<void> {
    await this.db.read.query(
      `UPDATE logout_notice SET attempts = attempts + 1, last_error = ?, delivered_at = COALESCE(?, delivered_at)
       WHERE id = ?`,
      [lastError, deliveredAt, id],
    );
  }
}

/** A wrong status is an answer; everything else means that nobody was there to give one. */
function isSilence(error: unknown): boolean {
  // The provider's own sender puts the answer into its error.
  return !(error instanceof LogoutRefused || (error instanceof Error && 'response' in error));
}

/** `fetch failed` alone says nothing: the cause does. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} seconds`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
