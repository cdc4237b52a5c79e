import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments, type Attachment, type UploadGrant, type UploadPolicy } from '#files';
import { DomainError, isId, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { requireOpenSlot } from './open-slot.js';
import { orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';
import type { VoucherOrder } from './order.entity.js';

const MEGABYTE = 1024 * 1024;

/** Contract and evidence of the claim from the company, the report from the provider, each at its stage and while there is room. */
@Injectable()
export class UploadToOrder implements UploadPolicy {
  readonly limits = { file: 20 * MEGABYTE, total: 300 * MEGABYTE, count: 60 };

  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError 404; 403; `voucher.order-locked` 409; `voucher.slot-*` 422 */
  async authorise(
    actor: Actor,
    { order: id = '', slot = '' }: Readonly<Record<string, string>>,
  ): Promise<UploadGrant> {
    if (!isId(id)) throw notFound();
    const order = await this.orders.read(actor, id);
    await this.requireRoom(this.db.read, actor, order, slot, 1);
    return { owner: orderOwner(id), slot };
  }

  async attached(tx: Tx, actor: Actor, { owner, slot }: Attachment): Promise<void> {
    const order = await this.orders.lock(tx, actor, owner.id);
    await this.requireRoom(tx, actor, order, slot, 0);
  }

  private async requireRoom(
    tx: Tx,
    actor: Actor,
    order: VoucherOrder,
    slot: string,
    more: number,
  ): Promise<void> {
    const { limit } = await requireOpenSlot(tx, actor, order, slot);
    const files = await this.attachments.list(orderOwner(order.id), tx);
    if (files.filter((file) => file.slot === slot).length + more > limit) {
      throw new DomainError('voucher.slot-full', 422, { params: { limit } });
    }
  }
}
