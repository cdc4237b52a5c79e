import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import { CLOCK, Money, newId, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import type { Tx } from '#platform';
import { BudgetLine } from '../budget/budget.entity.js';
import { moneyOf } from '../money-of.js';
import { BankResult, BankResultLine, FinanceTask } from './bank-result.entity.js';
import { judgeResultLines, type LineVerdict, type OrderedPayment } from './judge-result-lines.js';
import { PaymentNotices } from './payment-notices.js';
import { PaymentOrder, PaymentOrderLine, VoucherPayment } from './payment.entity.js';
import { PaymentOrders } from './payment-orders.js';
import { Payments } from './payments.js';
import type { ReportedLine } from './read-bank-result.js';

/** What the reported payments are, all of it locked. */
interface Ordered {
  readonly orders: ReadonlyMap<string, PaymentOrder>;
  readonly payments: ReadonlyMap<string, VoucherPayment>;
  readonly lines: ReadonlyMap<string, PaymentOrderLine>;
}

/** Does what the bank reports, line by line; what does not agree in all becomes a task for finance. */
@Injectable()
export class ApplyResultLines {
  constructor(
    private readonly ledger: Ledger,
    private readonly orders: PaymentOrders,
    private readonly payments: Payments,
    private readonly notices: PaymentNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Actor, result: BankResult, reported: readonly ReportedLine[]): Promise<void> {
    const ordered = await this.lock(tx, reported);
    const verdicts = judgeResultLines(reported, knownOf(ordered));
    const judged = reported.flatMap((line, at) => {
      const verdict = verdicts[at];
      return verdict ? [{ line, verdict }] : [];
    });
    await tx.insert(
      BankResultLine,
      judged.map(({ line, verdict }) => rowOf(result.id, line, verdict)),
    );
    const applied = judged.filter(({ verdict }) => verdict.verdict === 'apply');
    await this.pay(tx, actor, ordered, applied);
    await this.settle(tx, actor, ordered, new Set(applied.map(({ line }) => line.reference)));
    await this.leaveToPeople(tx, result, judged);
  }

  /** Orders first, then payments, each in the order of their ids: as everybody else locks them. */
  private async lock(tx: Tx, reported: readonly ReportedLine[]): Promise<Ordered> {
    const references = [...new Set(reported.map(({ reference }) => reference))];
    const find = () => tx.findBy(PaymentOrderLine, { reference: In(references) });
    const found = await find();
    const orders = await this.orders.lock(tx, [...new Set(found.map(({ orderId }) => orderId))]);
    const payments = await this.payments.lock(tx, [...new Set(found.map(({ paymentId }) => paymentId))]);
    // Read again: another file may have been taken in while this one waited for the locks.
    const lines = await find();
    return {
      orders: new Map(orders.map((row) => [row.id, row])),
      payments: new Map(payments.map((row) => [row.id, row])),
      lines: new Map(lines.map((row) => [row.reference, row])),
    };
  }

  private async pay(
    tx: Tx,
    actor: Actor,
    { lines, payments }: Ordered,
    applied: readonly { line: ReportedLine; verdict: LineVerdict }[],
  ): Promise<void> {
    const budget = await this.lockBudget(tx, payments);
    for (const { line } of applied) {
      const ordered = lockedOf(lines, line.reference);
      const payment = lockedOf(payments, ordered.paymentId);
      const { outcome } = line;
      ordered.outcome = outcome;
      const openKey = outcome === 'paid' ? payment.id : null;
      await tx.update(PaymentOrderLine, { reference: line.reference }, { outcome, openKey });
      if (outcome === 'paid') {
        await this.payments.move(tx, payment, 'settle', actor, { paidOn: line.day, failure: null });
        await this.post(tx, payment, lockedOf(budget, payment.lineId));
      } else {
        await this.payments.move(tx, payment, 'fail', actor, { failure: line.note || line.status });
      }
      await this.notices.reported(tx, payment, line.reference);
    }
  }

  /** The key is the payment's own: however often it were ordered or reported, it is paid once. */
  private async post(tx: Tx, { id, claimId, amount }: VoucherPayment, line: BudgetLine): Promise<void> {
    await this.ledger.post(tx, {
      kind: 'voucher.pay',
      subject: `claim:${claimId}`,
      key: `voucher.pay:${id}`,
      legs: [
        { account: line.approvedAccount, amount: Money.ofFen(-BigInt(amount)) },
        { account: line.paidAccount, amount: moneyOf(amount) },
      ],
    });
  }

  private async lockBudget(
    tx: Tx,
    payments: ReadonlyMap<string, VoucherPayment>,
  ): Promise<ReadonlyMap<string, BudgetLine>> {
    const ids = [...new Set([...payments.values()].map(({ lineId }) => lineId))];
    if (ids.length === 0) return new Map();
    const lines = await tx.findBy(BudgetLine, { id: In(ids) });
    await this.ledger.lock(
      tx,
      lines.flatMap(({ approvedAccount, paidAccount }) => [approvedAccount, paidAccount]),
    );
    return new Map(lines.map((line) => [line.id, line]));
  }

  /** An order is over when the bank has reported on each of its payments. */
  private async settle(
    tx: Tx,
    actor: Actor,
    { orders, lines }: Ordered,
    applied: ReadonlySet<string>,
  ): Promise<void> {
    const touched = new Set([...applied].map((reference) => lockedOf(lines, reference).orderId));
    for (const id of touched) {
      const open = (await this.orders.linesOf(id, tx)).some(({ outcome }) => outcome === null);
      if (!open) await this.orders.move(tx, lockedOf(orders, id), 'settle', actor);
    }
  }

  private async leaveToPeople(
    tx: Tx,
    result: BankResult,
    judged: readonly { line: ReportedLine; verdict: LineVerdict }[],
  ): Promise<void> {
    const at = this.clock.now();
    const tasks = judged.flatMap(({ line, verdict }) =>
      verdict.verdict === 'task' ? [taskOf(result.id, line.line, verdict, at)] : [],
    );
    if (tasks.length === 0) return;
    await tx.insert(FinanceTask, tasks);
    await this.notices.tasks(tx, result, tasks.length);
  }
}

/** What a verdict stands on was found and locked before. */
function lockedOf<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (!row) throw new Error(`${id} was not locked`);
  return row;
}

function knownOf({ lines, orders }: Ordered): Map<string, OrderedPayment> {
  return new Map(
    [...lines.values()].map((line) => {
      const { reference, payeeAccount, outcome, orderId } = line;
      const released = ['released', 'settled'].includes(orders.get(orderId)?.state ?? '');
      const amount = moneyOf(line.amount);
      return [reference, { reference, payeeAccount, outcome, released, amount }];
    }),
  );
}

function rowOf(resultId: string, reported: ReportedLine, verdict: LineVerdict) {
  const { line, reference, amount, status, day, note } = reported;
  const outcome = verdict.verdict === 'task' ? null : verdict.outcome;
  const said = { line, reference, status, day, note, amount: amount.fen.toString() };
  return { resultId, ...said, verdict: verdict.verdict, outcome };
}

function taskOf(
  resultId: string,
  line: number,
  { code, message }: Extract<LineVerdict, { verdict: 'task' }>,
  at: Date,
) {
  return {
    id: newId(at.getTime()),
    resultId,
    line,
    orderId: null,
    code,
    textZh: message.zh,
    textEn: message.en,
    state: 'open' as const,
    version: 1,
    assignedTo: null,
    assignedToName: null,
    createdAt: at,
    closedAt: null,
    reason: null,
  };
}
