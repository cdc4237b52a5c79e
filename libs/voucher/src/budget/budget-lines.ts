import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { BudgetLine } from './budget.entity.js';

/** Finds budget lines, and locks one for a command. */
@Injectable()
export class BudgetLines {
  constructor(private readonly db: Db) {}

  ofRound(round: string, from: Tx = this.db.read): Promise<BudgetLine | null> {
    return from.findOneBy(BudgetLine, { round });
  }

  /** @throws DomainError 404 */
  async read(id: string, from: Tx = this.db.read): Promise<BudgetLine> {
    const line = await from.findOneBy(BudgetLine, { id });
    if (!line) throw notFound();
    return line;
  }

  /**
   * The first lock of every transaction that moves a line's money: allowances, vouchers and ledger balances come after
   * it, so that no two transactions wait for each other. @throws DomainError 404
   */
  async lock(tx: Tx, id: string): Promise<BudgetLine> {
    const line = await tx.findOne(BudgetLine, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!line) throw notFound();
    return line;
  }

  /** The same for the line of a round, or null when it has none. */
  lockOfRound(tx: Tx, round: string): Promise<BudgetLine | null> {
    return tx.findOne(BudgetLine, { where: { round }, lock: { mode: 'pessimistic_write' } });
  }
}
