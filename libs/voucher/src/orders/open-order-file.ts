import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#contracts';
import { Attachments, FileStore, sendFile } from '#files';
import { orderSideOf } from './order-policy.js';
import { orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';

/** Sends a file of an order to somebody who may see it; to all but who put it there once the scanner let it pass. */
@Injectable()
export class OpenOrderFile {
  constructor(
    private readonly orders: Orders,
    private readonly attachments: Attachments,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError 404; `files.infected` 403; `files.being-scanned` 409 */
  async run(actor: Actor, id: string, attachmentId: string, response: Response): Promise<void> {
    const order = await this.orders.read(actor, id);
    const file = await this.attachments.get(orderOwner(id), attachmentId);
    const from = file.slot === 'report' ? 'provider' : 'company';
    await sendFile(this.store, response, { ...file, own: orderSideOf(actor, order) === from });
  }
}
