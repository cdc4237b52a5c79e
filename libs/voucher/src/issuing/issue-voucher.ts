import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Money, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import type { Tx } from '#platform';
import type { BudgetLine } from '../budget/budget.entity.js';
import { moneyOf } from '../money-of.js';
import { Schemes } from '../scheme/schemes.js';
import { expiryOf } from './validity.js';
import type { Voucher } from './voucher.entity.js';

/** Puts a voucher's money aside for it: from the line, which the caller has locked, to an account of its own. */
@Injectable()
export class IssueVoucher {
  constructor(
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Changes the voucher in memory, besides its state; the caller saves it.
   * @throws DomainError `ledger.insufficient` 409
   */
  run(tx: Tx, line: BudgetLine, voucher: Voucher): Promise<void> {
    return this.all(tx, line, [voucher]);
  }

  /** The same for several, in their order and at the cost of little more than one. */
  async all(tx: Tx, line: BudgetLine, vouchers: readonly Voucher[]): Promise<void> {
    const at = this.clock.now();
    const accounts = await this.ledger.openAll(tx, vouchers.map(ownerOf), 'voucher');
    const postings = vouchers.map((voucher) => {
      const amount = moneyOf(voucher.amount);
      voucher.accountId = accounts.get(ownerOf(voucher)) ?? null;
      voucher.issuedAt = at;
      const { validityMonths } = this.schemes.scheme(voucher.scheme, voucher.schemeVersion);
      voucher.expiresAt = expiryOf(at, validityMonths);
      return {
        kind: 'voucher.issue',
        subject: ownerOf(voucher),
        key: `voucher.issue:${voucher.id}`,
        legs: [
          { account: line.availableAccount, amount: Money.ofFen(-amount.fen) },
          { account: voucher.accountId ?? '', amount },
        ],
      };
    });
    await this.ledger.postAll(tx, postings);
  }
}

function ownerOf({ id }: Voucher): string {
  return `voucher:${id}`;
}
