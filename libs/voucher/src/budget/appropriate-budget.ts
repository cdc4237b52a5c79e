import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, Money, newId, type Clock } from '#kernel';
import { Ledger } from '#ledger';
import { isDuplicate, type Tx } from '#platform';
import { readAmount } from '../scheme/read-amount.js';
import { Schemes } from '../scheme/schemes.js';
import type { AppropriateBody } from '../voucher.schema.js';
import { BudgetLine } from './budget.entity.js';
import { BudgetMoves } from './budget-moves.js';

/** Opens the budget line of a round and puts its money there. */
@Injectable()
export class AppropriateBudget {
  constructor(
    private readonly moves: BudgetMoves,
    private readonly schemes: Schemes,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the id of the line. @throws DomainError 404; `voucher.line-exists`, `voucher.key-reused` 409 */
  async run(actor: Actor, { round, amount: raw, reason, key }: AppropriateBody): Promise<string> {
    const amount = readAmount(raw, '/amount');
    this.schemes.round(round);
    const request = { kind: 'appropriate' as const, asked: [round, amount.toJSON()], reason, key };
    return this.moves.once(actor, request, async (tx) => {
      const line = await this.open(tx, round);
      await this.ledger.post(tx, {
        kind: 'budget.appropriate',
        subject: `budget-line:${line.id}`,
        key: `budget.appropriate:${key}`,
        legs: [
          { account: line.appropriationAccount, amount: Money.ofFen(-amount.fen) },
          { account: line.availableAccount, amount },
        ],
      });
      return { lineId: line.id, amount };
    });
  }

  private async open(tx: Tx, round: string): Promise<BudgetLine> {
    if (await tx.existsBy(BudgetLine, { round })) throw new DomainError('voucher.line-exists', 409);
    const at = this.clock.now();
    const id = newId(at.getTime());
    const account = (kind: string, mayBeNegative = false) =>
      this.ledger.open(tx, { owner: `budget-line:${id}`, kind }, mayBeNegative);
    const line = tx.create(BudgetLine, {
      id,
      round,
      state: 'open',
      version: 1,
      accepted: 0,
      openedAt: at,
      closedAt: null,
      appropriationAccount: await account('appropriation', true),
      availableAccount: await account('available'),
      approvedAccount: await account('approved'),
      paidAccount: await account('paid'),
      bankAccount: await account('bank', true),
      recoveredAccount: await account('recovered'),
      returnedAccount: await account('returned'),
    });
    try {
      await tx.insert(BudgetLine, line);
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('voucher.line-exists', 409);
      throw error;
    }
    return line;
  }
}
