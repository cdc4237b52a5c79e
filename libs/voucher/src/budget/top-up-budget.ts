import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, Money } from '#kernel';
import { Ledger } from '#ledger';
import { Outbox } from '#platform';
import { readAmount } from '../scheme/read-amount.js';
import type { TopUpBody } from '../voucher.schema.js';
import { moneyReturned } from '../voucher.events.js';
import { BudgetLines } from './budget-lines.js';
import { BudgetMoves } from './budget-moves.js';

/** Puts more money into a line; the waiting list is served from it. */
@Injectable()
export class TopUpBudget {
  constructor(
    private readonly moves: BudgetMoves,
    private readonly lines: BudgetLines,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the id of the line. @throws DomainError 404; `voucher.line-closed`, `voucher.key-reused` 409 */
  async run(actor: Actor, lineId: string, { amount: raw, reason, key }: TopUpBody): Promise<string> {
    const amount = readAmount(raw, '/amount');
    const request = { kind: 'top-up' as const, asked: [lineId, amount.toJSON()], reason, key };
    return this.moves.once(actor, request, async (tx) => {
      const line = await this.lines.lock(tx, lineId);
      if (line.state !== 'open') throw new DomainError('voucher.line-closed', 409);
      await this.ledger.post(tx, {
        kind: 'budget.top-up',
        subject: `budget-line:${lineId}`,
        key: `budget.top-up:${key}`,
        legs: [
          { account: line.appropriationAccount, amount: Money.ofFen(-amount.fen) },
          { account: line.availableAccount, amount },
        ],
      });
      await this.outbox.add(tx, moneyReturned, { lineId });
      return { lineId, amount };
    });
  }
}
