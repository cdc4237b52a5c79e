import { Injectable } from '@nestjs/common';
import { DomainError, invalidFields, type FieldError, type Money } from '#kernel';
import { Ledger } from '#ledger';
import type { Tx } from '#platform';
import type { Voucher } from '../issuing/voucher.entity.js';
import { Vouchers } from '../issuing/vouchers.js';
import { Catalogue } from '../providers/catalogue.js';
import { Providers } from '../providers/provider-store.js';
import { readAmount } from '../scheme/read-amount.js';
import { Schemes } from '../scheme/schemes.js';
import { subsidyOf } from './order-subsidy.js';
import { ORDER_TEXTS } from './order.messages.js';
import type { VoucherOrder } from './order.entity.js';

type Terms = Pick<
  VoucherOrder,
  | 'providerId'
  | 'providerCompanyId'
  | 'providerName'
  | 'itemId'
  | 'itemVersion'
  | 'contractAmount'
  | 'subsidy'
>;

/** What is ordered where, for how much, and what the voucher pays of it. */
@Injectable()
export class OrderTerms {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly providers: Providers,
    private readonly catalogue: Catalogue,
    private readonly schemes: Schemes,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError `voucher.order-voucher-over` 409; 422 with `/item` or `/contractAmount` */
  async of(tx: Tx, voucher: Voucher, itemId: string, typedAmount: string): Promise<Terms> {
    const contractAmount = readAmount(typedAmount, '/contractAmount');
    if (!this.vouchers.isGood(voucher) || !voucher.accountId) {
      throw new DomainError('voucher.order-voucher-over', 409);
    }
    const offered = await this.catalogue.offered(itemId, tx);
    const provider = offered && (await this.providers.inService(offered.item.providerId, tx));
    if (!offered || !provider) throw wrong('/item', 'voucher.order-not-offered');
    if (offered.version.kind !== voucher.kind) throw wrong('/item', 'voucher.order-other-kind');
    if (provider.companyId === voucher.companyId) throw wrong('/item', 'voucher.order-own-company');
    const { available } = await this.ledger.balance(voucher.accountId, tx);
    if (available.fen === 0n) throw new DomainError('voucher.order-voucher-over', 409);
    const subsidy = this.subsidy(voucher, contractAmount, available);
    return {
      providerId: provider.id,
      providerCompanyId: provider.companyId,
      providerName: provider.companyName,
      itemId,
      itemVersion: offered.item.version,
      contractAmount: contractAmount.fen.toString(),
      subsidy: subsidy.fen.toString(),
    };
  }

  private subsidy(voucher: Voucher, contractAmount: Money, available: Money): Money {
    const subsidy = subsidyOf(this.schemes.kindOf(voucher), contractAmount, available);
    if (subsidy.fen <= 0n) throw wrong('/contractAmount', 'voucher.order-too-small');
    return subsidy;
  }
}

function wrong(pointer: string, code: keyof typeof ORDER_TEXTS): Error {
  const error: FieldError = { pointer, code, message: ORDER_TEXTS[code] };
  return invalidFields([error]);
}
