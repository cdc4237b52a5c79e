import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import { AssignFinanceTask } from '../payments/assign-finance-task.js';
import { CloseFinanceTask } from '../payments/close-finance-task.js';
import { ImportBankResult } from '../payments/import-bank-result.js';
import { ListBankResults } from '../payments/list-bank-results.js';
import { ListFinanceTasks } from '../payments/list-finance-tasks.js';
import {
  bankResult,
  bankResultList,
  closeTaskBody,
  financeTasks,
  importBody,
  taskBody,
  taskQuery,
  type BankResultView,
  type CloseTaskBody,
  type FinanceTasksView,
  type ImportBody,
  type TaskBody,
  type TaskQuery,
} from '../payments/payments.schema.js';
import { ViewBankResult } from '../payments/view-bank-result.js';

const id = z.uuid();

/** What the bank reports, and what people make of lines that do not agree. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher')
export class ReconciliationController {
  constructor(
    private readonly results: ViewBankResult,
    private readonly files: ListBankResults,
    private readonly tasks: ListFinanceTasks,
    private readonly importing: ImportBankResult,
    private readonly assigning: AssignFinanceTask,
    private readonly closing: CloseFinanceTask,
  ) {}

  /** Takes a result file in; the same file again gives the same answer and does nothing. */
  @StepUp()
  @Permission('finance.manage')
  @Post('bank-results')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: bankResult })
  async import(
    @CurrentActor() actor: Actor,
    @Body({ schema: importBody }) body: ImportBody,
  ): Promise<BankResultView> {
    return this.results.run(await this.importing.run(actor, body));
  }

  @Permission('finance.read')
  @Get('bank-results')
  @ApiOkResponse({ standardSchema: bankResultList })
  list() {
    return this.files.run();
  }

  @Permission('finance.read')
  @Get('bank-results/:id')
  @ApiOkResponse({ standardSchema: bankResult })
  read(@Param('id', { schema: id }) result: string) {
    return this.results.run(result);
  }

  @Permission('finance.read')
  @Get('finance-tasks')
  @ApiOkResponse({ standardSchema: financeTasks })
  listTasks(@Query({ schema: taskQuery }) query: TaskQuery) {
    return this.tasks.run(query);
  }

  @Permission('finance.manage')
  @Post('finance-tasks/:id/assign')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: financeTasks })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) task: string,
    @Body({ schema: taskBody }) body: TaskBody,
  ): Promise<FinanceTasksView> {
    await this.assigning.run(actor, task, body);
    return this.tasks.run({});
  }

  @StepUp()
  @Permission('finance.manage')
  @Post('finance-tasks/:id/close')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: financeTasks })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) task: string,
    @Body({ schema: closeTaskBody }) body: CloseTaskBody,
  ): Promise<FinanceTasksView> {
    await this.closing.run(actor, task, body);
    return this.tasks.run({});
  }
}
