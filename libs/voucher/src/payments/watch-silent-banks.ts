import { Inject, Injectable } from '@nestjs/common';
import { loadWorkingCalendar } from '#dictionaries';
import { CLOCK, fillText, Money, newId, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { FinanceTask } from './bank-result.entity.js';
import { PaymentNotices } from './payment-notices.js';
import { PaymentOrder, PaymentOrderLine } from './payment.entity.js';
import { loadPaymentRules } from './payment-rules.js';
import { SILENT_BANK } from './payments.messages.js';

const EVERY_MS = 5 * 60_000;
const DAY = 86_400_000;
const BATCH = 100;

/** An order of which the bank has not reported all within its time becomes a task of finance, once. May run twice. */
@Injectable()
export class WatchSilentBanks {
  private readonly days = loadPaymentRules().bankDays;
  private readonly calendar = loadWorkingCalendar();

  constructor(
    private readonly db: Db,
    private readonly notices: PaymentNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('voucher.watch-silent-banks', EVERY_MS)
  async run(): Promise<void> {
    // So many working days are at least so many days: what is younger need not be looked at.
    const before = new Date(this.clock.now().getTime() - this.days * DAY);
    const found = await this.db.read.query<{ id: string }[]>(
      `SELECT o.id FROM voucher_payment_order o LEFT JOIN voucher_finance_task t ON t.order_id = o.id
       WHERE o.state = 'released' AND o.released_at <= ? AND t.id IS NULL
       ORDER BY o.released_at, o.id LIMIT ${BATCH}`,
      [before],
    );
    for (const { id } of found) await this.db.run((tx) => this.watch(tx, id));
  }

  private async watch(tx: Tx, id: string): Promise<void> {
    const order = await tx.findOne(PaymentOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
    // Its result may have come, or another worker been faster, since the list was read.
    if (order?.state !== 'released' || !order.releasedAt) return;
    const at = this.clock.now();
    if (this.calendar.addWorkingDays(order.releasedAt, this.days) > at) return;
    if (await tx.existsBy(FinanceTask, { orderId: id })) return;
    await tx.insert(FinanceTask, await this.taskOf(tx, order, at));
    await this.notices.silent(tx, order, this.days);
  }

  private async taskOf(tx: Tx, order: PaymentOrder, at: Date): Promise<FinanceTask> {
    const lines = await tx.findBy(PaymentOrderLine, { orderId: order.id });
    const open = lines.filter(({ outcome }) => outcome === null);
    const sum = Money.ofFen(open.reduce((total, { amount }) => total + BigInt(amount), 0n)).format();
    const params = { number: order.number, days: this.days, open: open.length, sum };
    const words = fillText(SILENT_BANK['voucher.bank-silent'], params);
    return {
      id: newId(at.getTime()),
      resultId: null,
      line: null,
      orderId: order.id,
      code: 'voucher.bank-silent',
      textZh: words.zh,
      textEn: words.en,
      state: 'open',
      version: 1,
      assignedTo: null,
      assignedToName: null,
      createdAt: at,
      closedAt: null,
      reason: null,
    };
  }
}
