import type { Provider } from 'oidc-provider';
import { newId } from '#kernel';
import { LogoutNotice } from '#identity';
import type { Db, Logger, Tx } from '#platform';
import type { ClientStore } from '../store/client-store.js';
import type { AllowListedFetch } from '../provider/allow-listed-fetch.js';

/** A relying party that does not answer is tried for about a day. */
const ATTEMPTS = 16;
const LONGEST_MS = 4 * 3600_000;
const POLL_MS = 5000;
const BATCH = 20;
/** Nobody else takes a notice on which this process works. */
const LEASE_MS = 30_000;

interface LogoutClient {
  readonly clientId: string;
  readonly backchannelLogoutUri?: string;
}

/**
 * Tells relying parties of a session's end, whatever ended it. The notice is stored first, so signing out answers at
 * once and a relying party that is down hears of it later.
 */
export class LogoutCourier {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private send!: (client: LogoutClient, subject: string, sid: string | undefined) => Promise<void>;

  constructor(
    private readonly db: Db,
    private readonly provider: Provider,
    private readonly clients: ClientStore,
    private readonly outgoing: AllowListedFetch,
    private readonly logger: Logger,
  ) {
    this.takeOver();
  }

  start(): void {
    this.timer = setInterval(() => this.deliverSoon(), POLL_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Stores that a relying party is to be told; delivery starts right after. */
  async tell(clientId: string, personId: string, sid: string | undefined): Promise<void> {
    const now = new Date();
    await this.db.run((tx) =>
      tx.insert(LogoutNotice, {
        id: newId(),
        clientId,
        personId,
        sid: sid ?? null,
        attempts: 0,
        createdAt: now,
        dueAt: now,
        deliveredAt: null,
        lastError: null,
      }),
    );
    this.deliverSoon();
  }

  /** Delivers everything that is due; one round at a time. */
  deliverSoon(): void {
    this.running = this.running
      .then(() => this.deliverDue())
      .catch((error: unknown) => this.logger.warn({ err: error }, 'logout notices wait'));
  }

  private async deliverDue(): Promise<void> {
    for (;;) {
      const due = await this.db.run((tx) => claim(tx));
      await Promise.all(due.map((notice) => this.deliver(notice)));
      if (due.length < BATCH) return;
    }
  }

  private async deliver(notice: LogoutNotice): Promise<void> {
    const attempts = notice.attempts + 1;
    try {
      const client = await this.provider.Client.find(notice.clientId);
      if (client?.backchannelLogoutUri) {
        if (await this.clients.isFirstParty(notice.clientId))
          this.outgoing.allow(client.backchannelLogoutUri);
        await this.send(client, notice.personId, notice.sid ?? undefined);
      }
      await this.note(notice, { attempts, deliveredAt: new Date(), dueAt: null, lastError: null });
    } catch (error) {
      const wait = Math.min(LONGEST_MS, 1000 * 2 ** (attempts * 1.3));
      const dueAt = attempts < ATTEMPTS ? new Date(Date.now() + wait) : null;
      this.logger.warn(
        { err: error, client: notice.clientId, attempts },
        'a relying party did not take a logout',
      );
      await this.note(notice, { attempts, dueAt, lastError: String(error).slice(0, 300) });
    }
  }

  private async note(notice: LogoutNotice, change: Partial<LogoutNotice>): Promise<void> {
    await this.db.run((tx) => tx.update(LogoutNotice, { id: notice.id }, change));
  }

  /** The provider's own sign-out page delivers by itself, once and while the person waits: it stores a notice instead. */
  private takeOver(): void {
    const prototype = this.provider.Client.prototype as unknown as {
      backchannelLogout: (this: LogoutClient, subject: string, sid: string | undefined) => Promise<void>;
    };
    const deliver = prototype.backchannelLogout;
    this.send = (client, subject, sid) => deliver.call(client, subject, sid);
    const tell = this.tell.bind(this);
    prototype.backchannelLogout = function storeNotice(subject, sid) {
      return tell(this.clientId, subject, sid);
    };
  }
}

/** Takes what is due and leases it, so that two identity processes do not tell the same thing twice. */
async function claim(tx: Tx): Promise<LogoutNotice[]> {
  const now = new Date();
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM logout_notice WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED',
    [now, BATCH],
  );
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const leased = new Date(now.getTime() + LEASE_MS);
  await tx.query('UPDATE logout_notice SET due_at = ? WHERE id IN (?)', [leased, ids]);
  return tx.findBy(
    LogoutNotice,
    ids.map((id) => ({ id })),
  );
}
