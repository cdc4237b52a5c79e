import { Inject, Injectable } from '@nestjs/common';
import { may, type Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { BudgetLines } from '../budget/budget-lines.js';
import type { BudgetLine } from '../budget/budget.entity.js';
import { isOver } from './validity.js';
import { Voucher } from './voucher.entity.js';

/** Finds vouchers, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Vouchers {
  constructor(
    private readonly db: Db,
    private readonly lines: BudgetLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string, from: Tx = this.db.read): Promise<Voucher> {
    const voucher = await from.findOneBy(Voucher, { id });
    if (!voucher || !isVisible(actor, voucher)) throw notFound();
    return voucher;
  }

  /** The voucher and its line, locked in this order: the line comes first in every transaction. @throws DomainError 404 */
  async lock(tx: Tx, id: string): Promise<{ line: BudgetLine; voucher: Voucher }> {
    const found = await tx.findOneBy(Voucher, { id });
    if (!found) throw notFound();
    const line = await this.lines.lock(tx, found.lineId);
    const voucher = await tx.findOneOrFail(Voucher, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { line, voucher };
  }

  /** Whether it may be spent at this moment: issued, not used up, and not over, whether or not anybody noticed yet. */
  isGood({ state, expiresAt }: Voucher): boolean {
    const issued = state === 'issued' || state === 'part-used';
    return issued && expiresAt !== null && !isOver(expiresAt, this.clock.now());
  }
}

function isVisible(actor: Actor, { companyId }: Voucher): boolean {
  return actor.company?.id === companyId || may(actor, 'voucher.desk');
}
