import { Module } from '@nestjs/common';
import { BudgetModule } from './budget/budget.module.js';
import { RoundsController } from './http/rounds.controller.js';
import { ListRounds } from './views/list-rounds.js';

/** What people do with vouchers over HTTP. */
@Module({
  imports: [BudgetModule],
  controllers: [RoundsController],
  providers: [ListRounds],
})
export class VoucherModule {}

/** What the queue and the schedule do with vouchers. */
@Module({ imports: [BudgetModule] })
export class VoucherWorkerModule {}
