import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { Orders } from './order-store.js';
import type { OrderMoveBody } from './order.schema.js';

/** The provider begins the service of an order whose contract was checked. */
@Injectable()
export class StartService {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly notices: OrderNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: OrderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const made = this.moves.make(order, 'start', actor, body);
      order.startedAt = this.clock.now();
      await this.moves.save(tx, order, made);
      await this.notices.started(tx, order);
    });
  }
}
