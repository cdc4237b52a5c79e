import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { assertIndependent } from '#review';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { Orders } from './order-store.js';
import type { OrderMoveBody } from './order.schema.js';
import { ReleaseSubsidy } from './release-subsidy.js';

/** Ends an order before delivery: by either side, or by an officer who does not let its contract pass. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly release: ReleaseSubsidy,
    private readonly notices: OrderNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  run(actor: Actor, id: string, move: 'cancel' | 'refuse', body: OrderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const found = await this.orders.lockWithMoney(tx, actor, id);
      const { order } = found;
      const made = this.moves.make(order, move, actor, body);
      if (move === 'refuse') {
        const { createdBy, companyId, providerCompanyId } = order;
        assertIndependent(actor, {
          preparedBy: [createdBy],
          companyIds: [companyId, providerCompanyId],
          decidedBy: [],
        });
      }
      await this.release.run(tx, found);
      await this.moves.save(tx, order, made);
      await this.notices.cancelled(tx, order, made.record.reason ?? '');
    });
  }
}
