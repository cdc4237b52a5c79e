import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, normaliseLines, type Clock } from '#kernel';
import { Db } from '#platform';
import { Voucher } from '../issuing/voucher.entity.js';
import { OrderNotices } from './order-notices.js';
import { orderCapacitiesOf } from './order-policy.js';
import { Orders, assertFresh } from './order-store.js';
import { OrderTerms } from './order-terms.js';
import { VoucherOrder } from './order.entity.js';
import type { ReviseOrderBody } from './order.schema.js';

/** Changes an order that the provider has not confirmed. The version goes up, so that nobody confirms what they did not see. */
@Injectable()
export class ReviseOrder {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly terms: OrderTerms,
    private readonly notices: OrderNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 403; `voucher.order-locked`, `workflow.stale-version` 409; 422 with the fields */
  run(actor: Actor, id: string, body: ReviseOrderBody): Promise<void> {
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      if (!orderCapacitiesOf(actor, order).includes('company-filler')) throw forbidden();
      if (order.state !== 'draft') throw new DomainError('voucher.order-locked', 409);
      assertFresh(order, body.version);
      const voucher = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
      const before = order.providerId;
      Object.assign(order, await this.terms.of(tx, voucher, body.item, body.contractAmount));
      order.request = normaliseLines(body.request);
      order.version += 1;
      order.updatedAt = this.clock.now();
      await tx.save(VoucherOrder, order, { reload: false });
      if (order.providerId !== before) await this.notices.placed(tx, order);
    });
  }
}
