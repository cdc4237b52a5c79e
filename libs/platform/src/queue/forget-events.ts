import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '../database/db.js';
import { Scheduled } from './schedule.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Well beyond the week in which the relay offers events again. */
const KEPT_DAYS = 30;
const BATCH = 5000;

/** Deletes events that were relayed long ago, and that they were handled; who dismissed one and why stays. */
@Injectable()
export class ForgetEvents {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('platform.forget-events', HOUR)
  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY);
    await this.deleteAll('DELETE FROM outbox WHERE relayed_at < ? LIMIT ?', before);
    // Later than the events: as long as an event can be offered, its subscribers' marks must be there.
    const later = new Date(before.getTime() - KEPT_DAYS * DAY);
    await this.deleteAll("DELETE FROM inbox WHERE handled_at < ? AND outcome = 'done' LIMIT ?", later);
  }

  private async deleteAll(sql: string, before: Date): Promise<void> {
    for (;;) {
      const { affectedRows } = await this.db.run<{ affectedRows: number }>((tx) =>
        tx.query(sql, [before, BATCH]),
      );
      if (affectedRows < BATCH) return;
    }
  }
}
