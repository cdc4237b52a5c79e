import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { BudgetLines } from '../budget/budget-lines.js';
import type { BudgetLine } from '../budget/budget.entity.js';
import { ReadLineFigures } from '../budget/line-figures.js';
import { Voucher } from '../issuing/voucher.entity.js';
import { isOpen, type Round } from '../scheme/rounds.js';
import { Schemes } from '../scheme/schemes.js';
import type { RoundView } from '../voucher.schema.js';

/** The rounds as everybody may see them: what can be applied for, how much is left, how many wait. */
@Injectable()
export class ListRounds {
  constructor(
    private readonly db: Db,
    private readonly schemes: Schemes,
    private readonly lines: BudgetLines,
    private readonly figures: ReadLineFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<{ items: RoundView[] }> {
    return { items: await Promise.all(this.schemes.rounds.map((round) => this.viewOf(round))) };
  }

  /** @throws DomainError 404 */
  one(id: string): Promise<RoundView> {
    return this.viewOf(this.schemes.round(id));
  }

  private async viewOf(round: Round): Promise<RoundView> {
    const line = await this.lines.ofRound(round.id);
    const { scheme } = round;
    return {
      id: round.id,
      name: round.name,
      scheme: scheme.name,
      demo: round.demonstration,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      open: line?.state === 'open' && isOpen(round, this.clock.now()),
      kinds: scheme.kinds.map(({ id, name, percent, provider = null, source, verified }) => ({
        id,
        name,
        percent,
        provider,
        source,
        verified,
      })),
      money: line && (await this.moneyOf(line)),
      source: scheme.source,
      verified: scheme.verified,
    };
  }

  private async moneyOf(line: BudgetLine): Promise<RoundView['money']> {
    const { appropriated, available, promised, approved, paid, returned } = await this.figures.of(line);
    const waiting = await this.db.read.countBy(Voucher, { lineId: line.id, state: 'waitlisted' });
    return {
      appropriated: appropriated.toJSON(),
      left: available.toJSON(),
      // What was approved is promised until it is paid: to the public the parts make up the whole.
      promised: promised.plus(approved).toJSON(),
      paid: paid.toJSON(),
      returned: returned.toJSON(),
      waiting,
    };
  }
}
