import { Injectable } from '@nestjs/common';
import { defineMessages } from '#kernel';
import { Db } from '#platform';
import { BudgetLine, BudgetMove } from '../budget/budget.entity.js';
import { BudgetLines } from '../budget/budget-lines.js';
import { ReadLineFigures } from '../budget/line-figures.js';
import { Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { Schemes } from '../scheme/schemes.js';
import type { BudgetLineView } from '../voucher.schema.js';

const MOST = 100;

const KINDS = defineMessages({
  'voucher.budget.appropriate': { zh: '安排预算', en: 'Appropriated' },
  'voucher.budget.top-up': { zh: '追加预算', en: 'Topped up' },
  'voucher.budget.close': { zh: '关闭预算', en: 'Closed' },
  'voucher.budget.carry-over': { zh: '结转', en: 'Carried over' },
});

/** Budget lines with what became of their money and who moved it. */
@Injectable()
export class ListBudgetLines {
  constructor(
    private readonly db: Db,
    private readonly lines: BudgetLines,
    private readonly figures: ReadLineFigures,
    private readonly schemes: Schemes,
  ) {}

  async run(): Promise<{ items: BudgetLineView[] }> {
    const lines = await this.db.read.find(BudgetLine, { order: { openedAt: 'DESC' }, take: MOST });
    return { items: await Promise.all(lines.map((line) => this.viewOf(line))) };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<BudgetLineView> {
    return this.viewOf(await this.lines.read(id));
  }

  private async viewOf(line: BudgetLine): Promise<BudgetLineView> {
    const { id, round, state, accepted, openedAt, closedAt } = line;
    const figures = await this.figures.of(line);
    const moves = await this.db.read.find(BudgetMove, {
      where: { lineId: id },
      order: { at: 'ASC' },
      take: MOST,
    });
    return {
      id,
      round,
      roundName: this.schemes.round(round).name,
      state,
      accepted,
      waiting: await this.db.read.countBy(Voucher, { lineId: id, state: 'waitlisted' }),
      appropriated: figures.appropriated.toJSON(),
      available: figures.available.toJSON(),
      promised: figures.promised.toJSON(),
      approved: figures.approved.toJSON(),
      paid: figures.paid.toJSON(),
      recovered: figures.recovered.toJSON(),
      returned: figures.returned.toJSON(),
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      moves: moves.map(moveView),
    };
  }
}

function moveView(move: BudgetMove): BudgetLineView['moves'][number] {
  return {
    kind: move.kind,
    kindName: KINDS[`voucher.budget.${move.kind}`],
    amount: moneyOf(move.amount).toJSON(),
    from: move.fromLineId,
    reason: move.reason,
    person: move.personName,
    at: move.at.toISOString(),
  };
}
