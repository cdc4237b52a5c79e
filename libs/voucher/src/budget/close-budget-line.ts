import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, Money, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import { Outbox } from '#platform';
import { lineClosed } from '../voucher.events.js';
import type { CloseBody } from '../voucher.schema.js';
import { BudgetLine } from './budget.entity.js';
import { BudgetLines } from './budget-lines.js';
import { BudgetMoves } from './budget-moves.js';

/** Ends a round's budget line: what is not promised is set aside, and who still waits is told that it is over. */
@Injectable()
export class CloseBudgetLine {
  constructor(
    private readonly moves: BudgetMoves,
    private readonly lines: BudgetLines,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the id of the line. @throws DomainError 404; `voucher.line-closed`, `voucher.key-reused` 409 */
  async run(actor: Actor, lineId: string, { reason, key }: CloseBody): Promise<string> {
    const request = { kind: 'close' as const, asked: [lineId], reason, key };
    return this.moves.once(actor, request, async (tx) => {
      const line = await this.lines.lock(tx, lineId);
      if (line.state !== 'open') throw new DomainError('voucher.line-closed', 409);
      const { available } = await this.ledger.balance(line.availableAccount, tx);
      if (available.fen > 0n) {
        await this.ledger.post(tx, {
          kind: 'budget.close',
          subject: `budget-line:${lineId}`,
          key: `budget.close:${lineId}`,
          legs: [
            { account: line.availableAccount, amount: Money.ofFen(-available.fen) },
            { account: line.returnedAccount, amount: available },
          ],
        });
      }
      const closing = { state: 'closed' as const, closedAt: this.clock.now(), version: line.version + 1 };
      await tx.update(BudgetLine, { id: lineId }, closing);
      await this.outbox.add(tx, lineClosed, { lineId });
      return { lineId, amount: available };
    });
  }
}
