import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import type { Tx } from '#platform';
import { ReturnUnspent } from '../issuing/return-unspent.js';
import type { OrderWithMoney } from './order-store.js';

/**
 * Gives back what an order has reserved: to its voucher, and from a voucher that has ended meanwhile on to the budget
 * line, so that it does not lie where nobody can spend it.
 */
@Injectable()
export class ReleaseSubsidy {
  constructor(
    private readonly ledger: Ledger,
    private readonly returning: ReturnUnspent,
  ) {}

  /**
   * Does nothing for an order that has reserved nothing. All three are locked by the caller.
   * @param kind what the voucher's account calls it
   */
  async run(
    tx: Tx,
    { line, voucher, order }: OrderWithMoney,
    kind: 'voucher.order.release' | 'claim.reject' = 'voucher.order.release',
  ): Promise<void> {
    if (!order.holdId) return;
    await this.ledger.void(tx, {
      kind,
      subject: `voucher-order:${order.id}`,
      key: `voucher.order.release:${order.id}`,
      hold: order.holdId,
    });
    if (voucher.state !== 'expired' && voucher.state !== 'revoked') return;
    await this.returning.run(tx, line, voucher, 'voucher.order.return', `voucher.order.return:${order.id}`);
  }
}
