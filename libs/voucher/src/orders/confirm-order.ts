import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import { Db, type Tx } from '#platform';
import { ActNotes } from '../flags/act-notes.js';
import { VoucherMoves } from '../issuing/voucher-moves.js';
import { Vouchers } from '../issuing/vouchers.js';
import { moneyOf } from '../money-of.js';
import { Providers } from '../providers/provider-store.js';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { Orders, type OrderWithMoney } from './order-store.js';
import type { OrderFinding, OrderMoveBody } from './order.schema.js';
import { sharedPerson } from './related-parties.js';

/** The provider takes an order on, and what the voucher pays of it is set aside in the same transaction. */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly vouchers: Vouchers,
    private readonly voucherMoves: VoucherMoves,
    private readonly providers: Providers,
    private readonly ledger: Ledger,
    private readonly notices: OrderNotices,
    private readonly acts: ActNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; `voucher.order-provider-out`, `…-voucher-over`, `…-voucher-short` 409 */
  run(actor: Actor, id: string, body: OrderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const found = await this.orders.lockWithMoney(tx, actor, id);
      const { order } = found;
      const made = this.moves.make(order, 'confirm', actor, body);
      if (!(await this.providers.inService(order.providerId, tx))) {
        throw new DomainError('voucher.order-provider-out', 409);
      }
      const before = JSON.parse(order.findings) as OrderFinding[];
      order.findings = JSON.stringify([...before, ...sharedPerson(actor, order.companyId)]);
      order.confirmedAt = this.clock.now();
      order.holdId = await this.reserve(tx, found);
      await this.moves.save(tx, order, made);
      await this.acts.note(tx, actor, id, 'confirm');
      await this.notices.confirmed(tx, order);
    });
  }

  private async reserve(tx: Tx, { voucher, order }: OrderWithMoney): Promise<string> {
    if (!this.vouchers.isGood(voucher) || !voucher.accountId) {
      throw new DomainError('voucher.order-voucher-over', 409);
    }
    if (voucher.state === 'issued') await this.voucherMoves.make(tx, voucher, 'spend', null);
    const amount = moneyOf(order.subsidy);
    const { available } = await this.ledger.balance(voucher.accountId, tx);
    if (available.compare(amount) < 0) {
      const params = { left: available.format(), wanted: amount.format() };
      throw new DomainError('voucher.order-voucher-short', 409, { params });
    }
    const hold = await this.ledger.hold(tx, {
      kind: 'voucher.order.reserve',
      subject: `voucher-order:${order.id}`,
      key: `voucher.order.reserve:${order.id}`,
      account: voucher.accountId,
      amount,
    });
    return hold.id;
  }
}
