import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { ReviewClock } from '#review';
import { OrderMoves } from '../orders/order-moves.js';
import { Orders } from '../orders/order-store.js';
import { ClaimMoves } from './claim-moves.js';
import type { ClaimMoveBody } from './claim.schema.js';
import { Claims } from './claim-store.js';
import { ClaimUses } from './claim-uses.js';

/**
 * The company takes a claim back while nobody works on it. Its money stays with the order, which can be claimed for
 * again, and its evidence may be used again.
 */
@Injectable()
export class WithdrawClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly orders: Orders,
    private readonly orderMoves: OrderMoves,
    private readonly uses: ClaimUses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: ClaimMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const { orderId } = await this.claims.read(actor, id, tx);
      const order = await this.orders.lock(tx, actor, orderId);
      const claim = await this.claims.lockAny(tx, id);
      if (!claim) throw notFound();
      const made = this.moves.make(claim, 'withdraw', actor, body);
      const ended = { openKey: null, endedAt: this.clock.now(), clock: ReviewClock.stopped() };
      Object.assign(claim, ended);
      await this.uses.release(tx, id);
      await this.moves.save(tx, claim, made);
      await this.orderMoves.save(tx, order, this.orderMoves.make(order, 'reopen', null));
    });
  }
}
