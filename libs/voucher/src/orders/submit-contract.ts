import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, invalidFields, normaliseLine, type Clock } from '#kernel';
import { Db, Outbox } from '#platform';
import { ReturnedItems } from '#review';
import { Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { readAmount } from '../scheme/read-amount.js';
import { contractFaults, type StatedContract } from './check-contract.js';
import { contractValue } from './contract-value.js';
import { OrderMoves } from './order-moves.js';
import { orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';
import { contractSubmitted } from './order.events.js';
import type { ContractBody } from './order.schema.js';

/** The company hands in the contract: what stands in it, and the signed paper. The check of it follows by queue. */
@Injectable()
export class SubmitContract {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly attachments: Attachments,
    private readonly returns: ReturnedItems,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 with the fields, such as `/contract/date` */
  run(actor: Actor, id: string, { version, contract }: ContractBody): Promise<void> {
    const stated: StatedContract = {
      number: normaliseLine(contract.number),
      date: contract.date,
      amount: readAmount(contract.amount, '/contract/amount'),
      buyer: normaliseLine(contract.buyer),
      seller: normaliseLine(contract.seller),
    };
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const made = this.moves.make(order, 'submit-contract', actor, { version });
      const { issuedAt } = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
      const now = this.clock.now();
      const terms = {
        amount: moneyOf(order.contractAmount),
        buyer: order.companyName,
        seller: order.providerName,
        issuedAt: issuedAt ?? now,
        now,
      };
      const files = await this.attachments.list(orderOwner(id), tx);
      const errors = contractFaults(stated, terms, files);
      if (errors.length > 0) throw invalidFields(errors);
      order.contractNumber = stated.number;
      order.contractDate = stated.date;
      order.contractBuyer = stated.buyer;
      order.contractSeller = stated.seller;
      const returned = await this.returns.open(tx, id);
      await this.returns.answer(tx, returned, (pointer) => contractValue(order, files, pointer));
      await this.moves.save(tx, order, made, { ...stated, amount: stated.amount.toJSON() });
      await this.outbox.add(tx, contractSubmitted, { orderId: id });
    });
  }
}
