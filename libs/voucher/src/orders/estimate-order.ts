import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Money, notFound } from '#kernel';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { Voucher } from '../issuing/voucher.entity.js';
import { Schemes } from '../scheme/schemes.js';
import { OrderTerms } from './order-terms.js';
import type { OrderEstimate, OrderEstimateQuery } from './order.schema.js';

/** How a contract amount would be split between voucher and company, as things stand. Reserves nothing. */
@Injectable()
export class EstimateOrder {
  constructor(
    private readonly db: Db,
    private readonly terms: OrderTerms,
    private readonly schemes: Schemes,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError 404; `voucher.order-voucher-over` 409; 422 with `/item` or `/contractAmount` */
  async run(actor: Actor, query: OrderEstimateQuery): Promise<OrderEstimate> {
    const voucher = await this.db.read.findOneBy(Voucher, { id: query.voucher });
    if (!voucher || voucher.companyId !== actor.company?.id) throw notFound();
    const terms = await this.terms.of(this.db.read, voucher, query.item, query.contractAmount);
    const { available } = await this.ledger.balance(voucher.accountId ?? '');
    const { percent } = this.schemes.kindOf(voucher);
    const contract = BigInt(terms.contractAmount);
    const subsidy = BigInt(terms.subsidy);
    return {
      contractAmount: Money.ofFen(contract).toJSON(),
      subsidy: Money.ofFen(subsidy).toJSON(),
      ownShare: Money.ofFen(contract - subsidy).toJSON(),
      available: available.toJSON(),
      percent,
      limitedBy: limitOf(subsidy, (contract * BigInt(percent)) / 100n, available.fen),
    };
  }
}

/** Why the voucher pays no more than it does. */
function limitOf(subsidy: bigint, share: bigint, available: bigint): OrderEstimate['limitedBy'] {
  if (subsidy === share) return 'percent';
  return subsidy === available ? 'balance' : 'cap';
}
