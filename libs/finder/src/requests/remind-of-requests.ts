import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { RequestNotices } from './request-notices.js';
import { loadRequestRules } from './request-rules.js';
import { FinderRequest } from './request.entity.js';

const EVERY_MS = 5 * 60_000;
const BATCH = 500;

/** Tells both sides once that an answer is late. May run twice. */
@Injectable()
export class RemindOfRequests {
  private readonly rules = loadRequestRules();

  constructor(
    private readonly db: Db,
    private readonly notices: RequestNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('finder.remind-of-requests', EVERY_MS)
  async run(): Promise<void> {
    const late = await this.db.read.find(FinderRequest, {
      select: { id: true },
      where: { state: 'open', dueAt: LessThanOrEqual(this.clock.now()), remindedAt: IsNull() },
      order: { dueAt: 'ASC' },
      take: BATCH,
    });
    for (const { id } of late) await this.db.run((tx) => this.remind(tx, id));
  }

  private async remind(tx: Tx, id: string): Promise<void> {
    const request = await tx.findOne(FinderRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.now();
    // It may have been answered since the list was read.
    if (request?.state !== 'open' || request.remindedAt || !request.dueAt || request.dueAt > now) return;
    request.remindedAt = now;
    await tx.save(FinderRequest, request, { reload: false });
    const days = this.rules.answerDays;
    await this.notices.send(tx, 'late', 'owner', request, { days });
    await this.notices.send(tx, 'waiting', 'asker', request, { days });
  }
}
