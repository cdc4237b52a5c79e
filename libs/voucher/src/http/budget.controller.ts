import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import { AppropriateBudget } from '../budget/appropriate-budget.js';
import { CarryBudgetOver } from '../budget/carry-budget-over.js';
import { CloseBudgetLine } from '../budget/close-budget-line.js';
import { ReadLineDays } from '../budget/line-days.js';
import { lineDays } from '../budget/line-days.schema.js';
import { TopUpBudget } from '../budget/top-up-budget.js';
import { ListBudgetLines } from '../views/list-budget-lines.js';
import {
  appropriateBody,
  budgetLine,
  budgetLines,
  carryOverBody,
  closeBody,
  topUpBody,
  type AppropriateBody,
  type BudgetLineView,
  type CarryOverBody,
  type CloseBody,
  type TopUpBody,
} from '../voucher.schema.js';

const id = z.uuid();

/** Budget lines, for finance. Whatever moves money wants the person to have shown a short while ago who they are. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/budget-lines')
export class BudgetController {
  constructor(
    private readonly lines: ListBudgetLines,
    private readonly days: ReadLineDays,
    private readonly appropriating: AppropriateBudget,
    private readonly toppingUp: TopUpBudget,
    private readonly closing: CloseBudgetLine,
    private readonly carrying: CarryBudgetOver,
  ) {}

  @Permission('finance.read')
  @Get()
  @ApiOkResponse({ standardSchema: budgetLines })
  list() {
    return this.lines.run();
  }

  @Permission('finance.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: budgetLine })
  read(@Param('id', { schema: id }) lineId: string) {
    return this.lines.one(lineId);
  }

  /** The balance of each day on which money moved, the latest first. */
  @Permission('finance.read')
  @Get(':id/days')
  @ApiOkResponse({ standardSchema: lineDays })
  listDays(@Param('id', { schema: id }) lineId: string) {
    return this.days.run(lineId);
  }

  /** Opens the line of a round with its money. */
  @StepUp()
  @Permission('finance.manage')
  @Post()
  @ApiCreatedResponse({ standardSchema: budgetLine })
  async appropriate(
    @CurrentActor() actor: Actor,
    @Body({ schema: appropriateBody }) body: AppropriateBody,
  ): Promise<BudgetLineView> {
    return this.lines.one(await this.appropriating.run(actor, body));
  }

  @StepUp()
  @Permission('finance.manage')
  @Post(':id/top-up')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: budgetLine })
  async topUp(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) lineId: string,
    @Body({ schema: topUpBody }) body: TopUpBody,
  ): Promise<BudgetLineView> {
    return this.lines.one(await this.toppingUp.run(actor, lineId, body));
  }

  /** Ends the line: what is not promised is set aside. */
  @StepUp()
  @Permission('finance.manage')
  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: budgetLine })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) lineId: string,
    @Body({ schema: closeBody }) body: CloseBody,
  ): Promise<BudgetLineView> {
    return this.lines.one(await this.closing.run(actor, lineId, body));
  }

  /** Takes what is left of a closed line into this one. */
  @StepUp()
  @Permission('finance.manage')
  @Post(':id/carry-over')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: budgetLine })
  async carryOver(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) lineId: string,
    @Body({ schema: carryOverBody }) body: CarryOverBody,
  ): Promise<BudgetLineView> {
    return this.lines.one(await this.carrying.run(actor, lineId, body));
  }
}
