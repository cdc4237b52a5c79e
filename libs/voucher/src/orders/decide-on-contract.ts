import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { invalidFields, type FieldError } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReturnedItems, assertIndependent } from '#review';
import { CONTRACT_POINTERS, contractValue } from './contract-value.js';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';
import { ORDER_TEXTS } from './order.messages.js';
import type { VoucherOrder } from './order.entity.js';
import type { OrderMoveBody, ReturnContractBody } from './order.schema.js';

/** An officer decides on a contract that the machine could not decide on: it passes, or goes back by field. */
@Injectable()
export class DecideOnContract {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly attachments: Attachments,
    private readonly returns: ReturnedItems,
    private readonly decisions: Decisions,
    private readonly notices: OrderNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  pass(actor: Actor, id: string, body: OrderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const made = this.moves.make(order, 'pass', actor, body);
      assertIndependent(actor, tiesOf(order));
      const { reason } = made.record;
      await this.decisions.record(tx, id, {
        stage: 'contract',
        outcome: 'pass',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, order, made);
      await this.notices.examined(tx, order, 'pass');
    });
  }

  /** @throws DomainError 404; of the workflow; 403 `review.*`; 422 with `/items/N/pointer` */
  return(actor: Actor, id: string, body: ReturnContractBody): Promise<void> {
    const errors = body.items.flatMap(({ pointer }, index) => itemFault(pointer, index));
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const made = this.moves.make(order, 'return', actor, body);
      assertIndependent(actor, tiesOf(order));
      if (errors.length > 0) throw invalidFields(errors);
      const files = await this.attachments.list(orderOwner(id), tx);
      const items = body.items.map((item) => ({ ...item, value: contractValue(order, files, item.pointer) }));
      await this.returns.add(tx, id, items, made.mover);
      const { reason } = made.record;
      await this.decisions.record(tx, id, {
        stage: 'contract',
        outcome: 'return',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, order, made, items);
      await this.notices.returned(
        tx,
        order,
        items.map(({ comment }) => comment),
      );
    });
  }
}

function tiesOf({ createdBy, companyId, providerCompanyId }: VoucherOrder) {
  return { preparedBy: [createdBy], companyIds: [companyId, providerCompanyId], decidedBy: [] };
}

function itemFault(pointer: string, index: number): FieldError[] {
  const code = 'voucher.contract-item-unknown';
  return CONTRACT_POINTERS.some((known) => known === pointer)
    ? []
    : [{ pointer: `/items/${index}/pointer`, code, message: ORDER_TEXTS[code] }];
}
