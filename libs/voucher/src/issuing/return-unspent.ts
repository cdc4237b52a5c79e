import { Injectable } from '@nestjs/common';
import { Money } from '#kernel';
import { Ledger } from '#ledger';
import { Outbox, type Tx } from '#platform';
import type { BudgetLine } from '../budget/budget.entity.js';
import { moneyOf } from '../money-of.js';
import { Schemes } from '../scheme/schemes.js';
import { moneyReturned } from '../voucher.events.js';
import { Allowances } from './allowances.js';
import type { Voucher } from './voucher.entity.js';

/**
 * Gives back what of a voucher is neither spent nor reserved: to what the line may promise while it is open, else to
 * what came back too late. The caps that it took from are free again, and the waiting list is served.
 */
@Injectable()
export class ReturnUnspent {
  constructor(
    private readonly ledger: Ledger,
    private readonly allowances: Allowances,
    private readonly schemes: Schemes,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param line locked, and the voucher as well
   * @param kind such as `voucher.expire`
   * @param key idempotency key of the ledger
   * @returns what was given back
   */
  async run(tx: Tx, line: BudgetLine, voucher: Voucher, kind: string, key: string): Promise<Money> {
    const unspent = voucher.accountId
      ? (await this.ledger.balance(voucher.accountId, tx)).available
      : moneyOf(voucher.amount);
    const scheme = this.schemes.scheme(voucher.scheme, voucher.schemeVersion);
    await this.allowances.release(tx, scheme, voucher, unspent);
    if (!voucher.accountId || unspent.fen === 0n) return unspent;
    await this.ledger.post(tx, {
      kind,
      subject: `voucher:${voucher.id}`,
      key,
      legs: [
        { account: voucher.accountId, amount: Money.ofFen(-unspent.fen) },
        { account: line.state === 'open' ? line.availableAccount : line.returnedAccount, amount: unspent },
      ],
    });
    if (line.state === 'open') await this.outbox.add(tx, moneyReturned, { lineId: line.id });
    return unspent;
  }
}
