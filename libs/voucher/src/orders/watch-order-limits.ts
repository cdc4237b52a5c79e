import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { Voucher } from '../issuing/voucher.entity.js';
import { OrderNotices } from './order-notices.js';
import { OrderReminder, type ReminderKind } from './order-reminder.entity.js';
import { Orders } from './order-store.js';
import { LIMITED_STATES, loadOrderLimits, orderLimit } from './order-limits.js';

const EVERY_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
const BATCH = 500;

/** Reminds whoever's turn it is of a step's limit, before it and once it has passed, once each. May run twice. */
@Injectable()
export class WatchOrderLimits {
  private readonly limits = loadOrderLimits();

  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly notices: OrderNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('voucher.watch-order-limits', EVERY_MS)
  async run(): Promise<void> {
    for (const kind of ['overdue', 'due-soon'] as const)
      for (const id of await this.due(kind)) await this.db.run((tx) => this.watch(tx, id));
  }

  /**
   * Orders that may be due, the longest waiting first: a limit is reckoned from days of Shanghai, so that some are found
   * a day early. What nobody can confirm any more, because the voucher is over, is nobody's turn.
   */
  private async due(kind: ReminderKind): Promise<string[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + (kind === 'overdue' ? 0 : this.limits.remindDays * DAY_MS));
    const began = LIMITED_STATES.map((state) => {
      return [state, new Date(until.getTime() - this.limits.days[state] * DAY_MS)];
    });
    const rows = await this.db.read.query<{ id: string }[]>(
      `SELECT o.id FROM voucher_order o JOIN voucher v ON v.id = o.voucher_id
       WHERE (${began.map(() => '(o.state = ? AND o.updated_at <= ?)').join(' OR ')}
           OR (o.state = 'draft' AND v.expires_at <= ?))
         AND (o.state <> 'draft' OR (v.state IN ('issued', 'part-used') AND v.expires_at > ?))
         AND NOT EXISTS (SELECT 1 FROM voucher_order_reminder r
           WHERE r.order_id = o.id AND r.version = o.version AND r.kind IN (?))
       ORDER BY o.updated_at, o.id LIMIT ${BATCH}`,
      [...began.flat(), until, now, kind === 'overdue' ? ['overdue'] : ['overdue', 'due-soon']],
    );
    return rows.map(({ id }) => id);
  }

  private async watch(tx: Tx, id: string): Promise<void> {
    const order = await this.orders.lockAny(tx, id);
    if (!order) return;
    const voucher = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
    const limit = orderLimit(this.limits, order, voucher);
    const at = this.clock.now();
    // It may have gone on since the list was read.
    if (!limit || limit.getTime() - this.limits.remindDays * DAY_MS > at.getTime()) return;
    const kind = limit <= at ? 'overdue' : 'due-soon';
    const reminder = { orderId: id, version: order.version, kind } as const;
    // Another worker may have been faster.
    if (await tx.existsBy(OrderReminder, reminder)) return;
    await tx.insert(OrderReminder, { ...reminder, at });
    await this.notices.limit(tx, order, kind, limit);
  }
}
