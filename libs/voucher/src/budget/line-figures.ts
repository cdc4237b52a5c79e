import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { Money } from '#kernel';
import type { BudgetLine } from './budget.entity.js';

/** What became of the money of one line. */
export interface LineFigures {
  readonly appropriated: Money;
  /** May still be promised. */
  readonly available: Money;
  /** Promised by vouchers and not yet approved, reserved by orders or not. */
  readonly promised: Money;
  readonly approved: Money;
  readonly paid: Money;
  readonly recovered: Money;
  /** Came back after the line was closed. */
  readonly returned: Money;
}

/** The figures of budget lines, from the ledger. */
@Injectable()
export class ReadLineFigures {
  constructor(private readonly ledger: Ledger) {}

  async of(line: BudgetLine): Promise<LineFigures> {
    const accounts = [
      line.appropriationAccount,
      line.availableAccount,
      line.approvedAccount,
      line.paidAccount,
      line.recoveredAccount,
      line.returnedAccount,
    ];
    const balances = await this.ledger.balances(accounts);
    const [appropriation, available, approved, paid, recovered, returned] = accounts.map(
      (account) => balances.get(account)?.available ?? NOTHING,
    ) as [Money, Money, Money, Money, Money, Money];
    const appropriated = NOTHING.minus(appropriation);
    // What left the appropriation and is in none of the line's own accounts is with its vouchers.
    const promised = [available, approved, paid, returned].reduce(
      (left, part) => left.minus(part),
      appropriated,
    );
    return { appropriated, available, promised, approved, paid, recovered, returned };
  }
}

const NOTHING = Money.ofFen(0n);
