import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { ApprovalChains } from '#review';
import { moneyOf } from '../money-of.js';
import { approvalView } from './approval-view.js';
import { RELEASE } from './make-payment-order.js';
import { maskAccount } from './mask-account.js';
import { PaymentOrder, PaymentOrderLine } from './payment.entity.js';
import { PaymentOrders } from './payment-orders.js';
import { paymentOrderWorkflow } from './payment-order.workflow.js';
import type { PaymentOrderListView, PaymentOrderView } from './payments.schema.js';

const MOST = 200;

/** Payment orders as finance sees them. */
@Injectable()
export class ViewPaymentOrders {
  constructor(
    private readonly db: Db,
    private readonly orders: PaymentOrders,
    private readonly chains: ApprovalChains,
  ) {}

  /** The latest first. */
  async list(): Promise<PaymentOrderListView> {
    const rows = await this.db.read.find(PaymentOrder, { order: { madeAt: 'DESC', id: 'DESC' }, take: MOST });
    return { items: rows.map(summaryOf) };
  }

  /** @throws DomainError 404 */
  async one(actor: Actor, id: string): Promise<PaymentOrderView> {
    const order = await this.orders.read(id);
    const lines = await this.orders.linesOf(id);
    return {
      ...summaryOf(order),
      payments: lines.map(lineView),
      ...(await approvalView(this.chains, actor, id, RELEASE)),
    };
  }
}

function summaryOf(order: PaymentOrder): PaymentOrderListView['items'][number] {
  const { id, number, format, state, version, lines, madeByName, madeAt, releasedAt, settledAt } = order;
  return {
    id,
    number,
    format,
    state,
    stateName: paymentOrderWorkflow.definition.states[state].label,
    version,
    total: moneyOf(order.total).toJSON(),
    lines,
    madeBy: madeByName,
    madeAt: madeAt.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}

function lineView(row: PaymentOrderLine): PaymentOrderView['payments'][number] {
  const { line, reference, paymentId, payeeName, payeeAccount, amount, purpose, outcome } = row;
  return {
    line,
    reference,
    payment: paymentId,
    payee: payeeName,
    payeeAccount: maskAccount(payeeAccount),
    amount: moneyOf(amount).toJSON(),
    purpose,
    outcome,
  };
}
