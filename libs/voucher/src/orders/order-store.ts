import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import type { BudgetLine } from '../budget/budget.entity.js';
import type { Voucher } from '../issuing/voucher.entity.js';
import { Vouchers } from '../issuing/vouchers.js';
import { assertSeesOrder } from './order-policy.js';
import { VoucherOrder } from './order.entity.js';

/** An order whose money is about to move, with what it comes from; all three are locked. */
export interface OrderWithMoney {
  readonly line: BudgetLine;
  readonly voucher: Voucher;
  readonly order: VoucherOrder;
}

/** Finds orders, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Orders {
  constructor(
    private readonly db: Db,
    private readonly vouchers: Vouchers,
  ) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string, from: Tx = this.db.read): Promise<VoucherOrder> {
    const order = await from.findOneBy(VoucherOrder, { id });
    assertSeesOrder(actor, order);
    return order;
  }

  /** For a command that moves no money. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<VoucherOrder> {
    const order = await this.lockAny(tx, id);
    assertSeesOrder(actor, order);
    return order;
  }

  /** For the system's own commands. */
  lockAny(tx: Tx, id: string): Promise<VoucherOrder | null> {
    return tx.findOne(VoucherOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** For a command that moves money: line, voucher, order, in this order in every transaction. @throws DomainError 404 */
  async lockWithMoney(tx: Tx, actor: Actor, id: string): Promise<OrderWithMoney> {
    const { voucherId } = await this.read(actor, id, tx);
    const { line, voucher } = await this.vouchers.lock(tx, voucherId);
    const order = await this.lockAny(tx, id);
    if (!order) throw notFound();
    return { line, voucher, order };
  }
}

/** The refusal of a change that began from an older version. */
export function assertFresh({ version }: VoucherOrder, seen: number): void {
  if (version !== seen) throw new DomainError('workflow.stale-version', 409, { extensions: { version } });
}
