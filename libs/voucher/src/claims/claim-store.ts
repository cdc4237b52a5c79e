import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { Orders, type OrderWithMoney } from '../orders/order-store.js';
import { assertSeesClaim, claimSideOf } from './claim-policy.js';
import { VoucherClaim } from './claim.entity.js';

/** A claim that is about to be settled, with what its money comes from; all are locked. */
export interface ClaimWithMoney extends OrderWithMoney {
  readonly claim: VoucherClaim;
}

/** Finds claims, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
  ) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string, from: Tx = this.db.read): Promise<VoucherClaim> {
    const claim = await from.findOneBy(VoucherClaim, { id });
    assertSeesClaim(actor, claim);
    return claim;
  }

  /** For what companies never see, not even of their own claims. @throws DomainError 404 */
  async readAsStaff(actor: Actor, id: string): Promise<VoucherClaim> {
    const claim = await this.read(actor, id);
    if (claimSideOf(actor, claim) !== 'staff') throw notFound();
    return claim;
  }

  /** For a command that neither moves money nor its order. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<VoucherClaim> {
    const claim = await this.lockAny(tx, id);
    assertSeesClaim(actor, claim);
    return claim;
  }

  /** For the system's own commands. */
  lockAny(tx: Tx, id: string): Promise<VoucherClaim | null> {
    return tx.findOne(VoucherClaim, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** For a command that settles it: line, voucher, order and claim, in this order. @throws DomainError 404 as `read` */
  async lockWithMoney(tx: Tx, actor: Actor, id: string): Promise<ClaimWithMoney> {
    const { orderId } = await this.read(actor, id, tx);
    const found = await this.orders.lockWithMoney(tx, actor, orderId);
    const claim = await this.lockAny(tx, id);
    if (!claim) throw notFound();
    return { ...found, claim };
  }
}
