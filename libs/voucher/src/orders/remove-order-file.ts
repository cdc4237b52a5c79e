import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { requireOpenSlot } from './open-slot.js';
import { orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';

/** Takes a file out of an order at the stage at which it was put there. The file stays for the record. */
@Injectable()
export class RemoveOrderFile {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError 404; 403; `voucher.order-locked` 409 */
  run(actor: Actor, id: string, attachmentId: string): Promise<void> {
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const { slot, removedAt } = await this.attachments.get(orderOwner(id), attachmentId, tx);
      if (removedAt) throw notFound();
      await requireOpenSlot(tx, actor, order, slot);
      await this.attachments.remove(tx, orderOwner(id), attachmentId, actor);
    });
  }
}
