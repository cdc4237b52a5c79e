import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, Money } from '#kernel';
import { Ledger } from '#ledger';
import { Outbox, type Tx } from '#platform';
import { readAmount } from '../scheme/read-amount.js';
import { moneyReturned } from '../voucher.events.js';
import type { CarryOverBody } from '../voucher.schema.js';
import type { BudgetLine } from './budget.entity.js';
import { BudgetLines } from './budget-lines.js';
import { BudgetMoves } from './budget-moves.js';

/** Takes what is left of a closed line into an open one. */
@Injectable()
export class CarryBudgetOver {
  constructor(
    private readonly moves: BudgetMoves,
    private readonly lines: BudgetLines,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param lineId that the money goes to
   * @returns the id of that line. @throws DomainError 404; `voucher.line-closed`, `voucher.line-not-closed`,
   *   `ledger.insufficient`, `voucher.key-reused` 409
   */
  async run(actor: Actor, lineId: string, body: CarryOverBody): Promise<string> {
    const amount = readAmount(body.amount, '/amount');
    const { from: fromLineId, reason, key } = body;
    const request = {
      kind: 'carry-over' as const,
      asked: [lineId, fromLineId, amount.toJSON()],
      reason,
      key,
    };
    return this.moves.once(actor, request, async (tx) => {
      const [to, from] = await this.both(tx, lineId, fromLineId);
      if (to.state !== 'open') throw new DomainError('voucher.line-closed', 409);
      if (from.state !== 'closed') throw new DomainError('voucher.line-not-closed', 409);
      const less = Money.ofFen(-amount.fen);
      // The money goes back to the old line's source and comes anew from that of the other: each line stays in balance.
      await this.ledger.post(tx, {
        kind: 'budget.carry-over',
        subject: `budget-line:${lineId}`,
        key: `budget.carry-over:${key}`,
        legs: [
          { account: from.returnedAccount, amount: less },
          { account: from.appropriationAccount, amount },
          { account: to.appropriationAccount, amount: less },
          { account: to.availableAccount, amount },
        ],
      });
      await this.outbox.add(tx, moneyReturned, { lineId });
      return { lineId, amount, fromLineId };
    });
  }

  /** Locks both lines in one order, whichever gives. */
  private async both(tx: Tx, to: string, from: string): Promise<[BudgetLine, BudgetLine]> {
    const [first, second] = [to, from].toSorted() as [string, string];
    const locked = [await this.lines.lock(tx, first), await this.lines.lock(tx, second)] as const;
    return first === to ? [locked[0], locked[1]] : [locked[1], locked[0]];
  }
}
