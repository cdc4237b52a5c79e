import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, type Tx } from '../database/db.js';
import type { InboxRow } from './outbox.entity.js';

/** Makes a job that may run twice act once. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs the work and notes it in one transaction; an event already dealt with is passed over. */
  once(eventId: string, subscriber: string, work: (tx: Tx) => Promise<void>): Promise<boolean> {
    return this.db.run(async (tx) => {
      if (!(await this.note(tx, eventId, subscriber, 'done', null))) return false;
      await work(tx);
      return true;
    });
  }

  /**
   * For effects outside the database (mail, files): the effect runs first and must be idempotent by its key, then it
   * is noted. A crash between the two repeats the effect with the same key.
   */
  async afterEffect(eventId: string, subscriber: string, effect: () => Promise<void>): Promise<boolean> {
    if (await this.isNoted(eventId, subscriber)) return false;
    await effect();
    // One statement: it needs no transaction around it.
    await this.note(this.db.read, eventId, subscriber, 'done', null);
    return true;
  }

  dismiss(eventId: string, subscriber: string, note: string): Promise<boolean> {
    return this.db.run((tx) => this.note(tx, eventId, subscriber, 'dismissed', note));
  }

  private async isNoted(eventId: string, subscriber: string): Promise<boolean> {
    const found: unknown[] = await this.db.read.query(
      'SELECT 1 FROM inbox WHERE event_id = ? AND subscriber = ?',
      [eventId, subscriber],
    );
    return found.length > 0;
  }

  private async note(
    tx: Tx,
    eventId: string,
    subscriber: string,
    outcome: InboxRow['outcome'],
    note: string | null,
  ): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      'INSERT IGNORE INTO inbox (event_id, subscriber, outcome, note, handled_at) VALUES (?, ?, ?, ?, ?)',
      [eventId, subscriber, outcome, note, this.clock.now()],
    );
    return result.affectedRows === 1;
  }
}
