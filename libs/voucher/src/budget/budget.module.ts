import { Module } from '@nestjs/common';
import { SchemeModule } from '../scheme/scheme.module.js';
import { BudgetLines } from './budget-lines.js';
import { ReadLineFigures } from './line-figures.js';

/** Budget lines and their money. */
@Module({
  imports: [SchemeModule],
  providers: [BudgetLines, ReadLineFigures],
  exports: [BudgetLines, ReadLineFigures, SchemeModule],
})
export class BudgetModule {}
