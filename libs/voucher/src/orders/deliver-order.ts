import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, fillText, invalidFields, normaliseLines, type Clock, type FieldError } from '#kernel';
import { Db, type Tx } from '#platform';
import { ActNotes } from '../flags/act-notes.js';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';
import { ORDER_TEXTS } from './order.messages.js';
import { UsageLog, type VoucherOrder } from './order.entity.js';
import type { DeliverBody } from './order.schema.js';

/** The provider delivers: the report or another result, and for computing power the log of what was used. */
@Injectable()
export class DeliverOrder {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly attachments: Attachments,
    private readonly notices: OrderNotices,
    private readonly acts: ActNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 with what is missing */
  run(actor: Actor, id: string, { version, delivery }: DeliverBody): Promise<void> {
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const made = this.moves.make(order, 'deliver', actor, { version });
      const errors = await this.faultsOf(tx, order);
      if (errors.length > 0) throw invalidFields(errors);
      order.delivery = normaliseLines(delivery);
      order.deliveredAt = this.clock.now();
      await this.moves.save(tx, order, made);
      await this.acts.note(tx, actor, id, 'deliver');
      await this.notices.delivered(tx, order);
    });
  }

  private async faultsOf(tx: Tx, { id, kind }: VoucherOrder): Promise<FieldError[]> {
    const files = (await this.attachments.list(orderOwner(id), tx)).filter(({ slot }) => slot === 'report');
    const logged = kind !== 'compute' || (await tx.existsBy(UsageLog, { orderId: id }));
    return [
      ...(files.length > 0 ? [] : [fault('/attachments/report', 'voucher.report-missing')]),
      ...files
        .filter(({ scan }) => scan === 'infected')
        .map(({ name }) => fault('/attachments/report', 'voucher.report-file-infected', name)),
      ...(logged ? [] : [fault('/usage', 'voucher.usage-log-missing')]),
    ];
  }
}

type Code = 'voucher.report-missing' | 'voucher.report-file-infected' | 'voucher.usage-log-missing';

function fault(pointer: string, code: Code, name = ''): FieldError {
  return { pointer, code, message: fillText(ORDER_TEXTS[code], { name }) };
}
