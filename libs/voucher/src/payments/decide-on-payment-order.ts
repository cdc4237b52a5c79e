import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { ApprovalChains } from '#review';
import { RELEASE } from './make-payment-order.js';
import { PaymentNotices } from './payment-notices.js';
import { PaymentOrder, PaymentOrderLine } from './payment.entity.js';
import { PaymentOrders } from './payment-orders.js';
import { Payments } from './payments.js';
import type { DecideOrderBody } from './payments.schema.js';

/** One pair of eyes on a payment order: the last approval releases it, any refusal sets its payments free. */
@Injectable()
export class DecideOnPaymentOrder {
  constructor(
    private readonly db: Db,
    private readonly orders: PaymentOrders,
    private readonly payments: Payments,
    private readonly chains: ApprovalChains,
    private readonly notices: PaymentNotices,
  ) {}

  /** @throws DomainError 404; 409 `workflow.*`, `review.approval-*`; 403 `review.*`; 422 `review.reason-missing` */
  run(actor: Actor, id: string, { version, step, outcome, reason }: DecideOrderBody): Promise<void> {
    return this.db.run(async (tx) => {
      const [order] = await this.orders.lock(tx, [id]);
      if (!order) throw notFound();
      if (order.version !== version) {
        throw new DomainError('workflow.stale-version', 409, { extensions: { version: order.version } });
      }
      const chain = await this.chains.decide(tx, id, RELEASE, actor, { step, outcome, reason });
      if (chain.state === 'approved') {
        await this.orders.move(tx, order, 'release', actor);
        await this.notices.decided(tx, order, 'release', null);
      }
      if (chain.state === 'refused') await this.refuse(tx, actor, order, reason);
    });
  }

  private async refuse(tx: Tx, actor: Actor, order: PaymentOrder, reason?: string): Promise<void> {
    await this.orders.move(tx, order, 'refuse', actor, { reason });
    const lines = await this.orders.linesOf(order.id, tx);
    const locked = await this.payments.lock(
      tx,
      lines.map(({ paymentId }) => paymentId),
    );
    for (const payment of locked) await this.payments.move(tx, payment, 'drop', actor);
    await tx.update(PaymentOrderLine, { orderId: order.id }, { openKey: null });
    await this.notices.decided(tx, order, 'refuse', reason ?? null);
  }
}
