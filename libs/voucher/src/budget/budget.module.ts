import { Module } from '@nestjs/common';
import { SchemeModule } from '../scheme/scheme.module.js';
import { AppropriateBudget } from './appropriate-budget.js';
import { BudgetLines } from './budget-lines.js';
import { BudgetMoves } from './budget-moves.js';
import { CarryBudgetOver } from './carry-budget-over.js';
import { CloseBudgetLine } from './close-budget-line.js';
import { ReadLineDays } from './line-days.js';
import { ReadLineFigures } from './line-figures.js';
import { TopUpBudget } from './top-up-budget.js';

const COMMANDS = [AppropriateBudget, CarryBudgetOver, CloseBudgetLine, TopUpBudget];

/** Budget lines and their money. */
@Module({
  imports: [SchemeModule],
  providers: [BudgetLines, BudgetMoves, ReadLineDays, ReadLineFigures, ...COMMANDS],
  exports: [BudgetLines, ReadLineDays, ReadLineFigures, SchemeModule, ...COMMANDS],
})
export class BudgetModule {}
