import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, newId, shanghaiDay, type Clock } from '#kernel';
import { Db, Outbox, Scheduled } from '#platform';
import { verificationDue } from './ledger.events.js';

const EVERY_MS = 5 * 60_000;
/** A night's verification begins at 02:00 in Shanghai. */
const HOUR_OF_NIGHT_MS = 2 * 3_600_000;

/** Asks for one verification each night; one that was missed, when no worker ran, is asked for as soon as one does. */
@Injectable()
export class RequestVerification {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('ledger.request-verification', EVERY_MS)
  async run(): Promise<void> {
    const now = this.clock.now();
    const day = shanghaiDay(new Date(now.getTime() - HOUR_OF_NIGHT_MS));
    await this.db.run(async (tx) => {
      const id = newId(now.getTime());
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        'INSERT IGNORE INTO ledger_verification (id, day, due_at) VALUES (?, ?, ?)',
        [id, day, now],
      );
      if (affectedRows === 1) await this.outbox.add(tx, verificationDue, { verificationId: id });
    });
  }
}
