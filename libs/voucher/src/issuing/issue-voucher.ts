import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Money, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import type { Tx } from '#platform';
import type { BudgetLine } from '../budget/budget.entity.js';
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
  async run(tx: Tx, line: BudgetLine, voucher: Voucher): Promise<void> {
    const at = this.clock.now();
    const amount = Money.ofFen(BigInt(voucher.amount));
    const account = await this.ledger.open(tx, { owner: `voucher:${voucher.id}`, kind: 'voucher' });
    await this.ledger.post(tx, {
      kind: 'voucher.issue',
      subject: `voucher:${voucher.id}`,
      key: `voucher.issue:${voucher.id}`,
      legs: [
        { account: line.availableAccount, amount: Money.ofFen(-amount.fen) },
        { account, amount },
      ],
    });
    voucher.accountId = account;
    voucher.issuedAt = at;
    voucher.expiresAt = expiryOf(
      at,
      this.schemes.scheme(voucher.scheme, voucher.schemeVersion).validityMonths,
    );
  }
}
