import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { CaseHistory } from '#review';
import { financeCapacities, financeMover } from './finance-mover.js';
import { PaymentOrder, PaymentOrderLine } from './payment.entity.js';
import { paymentOrderWorkflow, type PaymentOrderMove } from './payment-order.workflow.js';

/** Payment orders: found, locked and moved. */
@Injectable()
export class PaymentOrders {
  constructor(
    private readonly db: Db,
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async read(id: string): Promise<PaymentOrder> {
    const order = await this.db.read.findOneBy(PaymentOrder, { id });
    if (!order) throw notFound();
    return order;
  }

  /** In the order of their numbers on the file. */
  linesOf(orderId: string, from: Tx = this.db.read): Promise<PaymentOrderLine[]> {
    return from.find(PaymentOrderLine, { where: { orderId }, order: { line: 'ASC' } });
  }

  /** Locks orders in the order of their ids; whoever needs payments too takes these after it. */
  lock(tx: Tx, ids: readonly string[]): Promise<PaymentOrder[]> {
    return tx.find(PaymentOrder, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Moves a locked order, with its record. @throws DomainError of `Workflow.move` */
  async move(
    tx: Tx,
    order: PaymentOrder,
    move: PaymentOrderMove,
    actor: Actor,
    details: { readonly version?: number | undefined; readonly reason?: string | undefined } = {},
  ): Promise<void> {
    const made = paymentOrderWorkflow.move(order, move, { as: financeCapacities(actor), ...details });
    const at = this.clock.now();
    if (move === 'release') order.releasedAt = at;
    if (move === 'settle') order.settledAt = at;
    await tx.save(PaymentOrder, order, { reload: false });
    const [capacity = 'finance-officer'] = paymentOrderWorkflow.definition.moves[move].by;
    await this.history.append(tx, order.id, made, financeMover(actor, capacity));
  }
}
