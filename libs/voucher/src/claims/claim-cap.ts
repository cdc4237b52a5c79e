import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '#kernel';
import type { Tx } from '#platform';
import { Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { subsidyOf } from '../orders/order-subsidy.js';
import type { VoucherOrder } from '../orders/order.entity.js';
import type { KindFile } from '../scheme/scheme-file.js';
import { Schemes } from '../scheme/schemes.js';
import type { VoucherClaim } from './claim.entity.js';

/** What limits a claim besides its invoice. */
export interface CapTerms {
  /** Of the scheme with which the voucher began. */
  readonly kind: Pick<KindFile, 'percent' | 'cap'>;
  readonly contract: Money;
  /** What the order has set aside on the voucher. */
  readonly reserved: Money;
}

/**
 * The most that can be claimed: the scheme's share of what was really invoiced, and of what was contracted where the
 * invoice says more; never more than the order has set aside. Fractions of a fen are dropped.
 */
export function claimCap({ kind, contract, reserved }: CapTerms, invoice: Money): Money {
  return subsidyOf(kind, invoice.compare(contract) <= 0 ? invoice : contract, reserved);
}

/** The terms of an order's claims, wherever a claim is held against them. */
@Injectable()
export class ClaimCaps {
  constructor(private readonly schemes: Schemes) {}

  async termsOf(
    tx: Tx,
    order: Pick<VoucherOrder, 'voucherId' | 'contractAmount' | 'subsidy'>,
  ): Promise<CapTerms & { readonly kind: KindFile }> {
    const voucher = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
    return {
      kind: this.schemes.kindOf(voucher),
      contract: moneyOf(order.contractAmount),
      reserved: moneyOf(order.subsidy),
    };
  }

  /** For whoever moves its money, whatever was found before. @throws DomainError 409 `voucher.claim-beyond-cap` */
  async assertWithin(tx: Tx, order: VoucherOrder, claim: VoucherClaim): Promise<void> {
    const invoice = moneyOf(claim.invoiceAmount);
    const most = claimCap(await this.termsOf(tx, order), invoice);
    const amount = moneyOf(claim.amount);
    if (amount.compare(most) <= 0) return;
    const params = { amount: amount.format(), most: most.format() };
    throw new DomainError('voucher.claim-beyond-cap', 409, { params });
  }
}
