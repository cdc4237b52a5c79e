import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Audience, EachAnswers, Permission, problemSchema } from '#platform';
import { ExportBudget } from '../exports/export-budget.js';
import { ExportPayments } from '../exports/export-payments.js';
import { exportQuery, type ExportQuery } from '../exports/exports.schema.js';
import { sendBankFile } from '../payments/send-bank-file.js';

const id = z.uuid();

/** What finance takes away for a spreadsheet: UTF-8 with a byte order mark, amounts in yuan. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiProduces('text/csv')
@EachAnswers({ schema: { type: 'string', format: 'binary' } })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/exports')
export class ExportsController {
  constructor(
    private readonly payments: ExportPayments,
    private readonly budget: ExportBudget,
  ) {}

  @Permission('finance.read')
  @Get('payments')
  async listPayments(
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendBankFile(response, await this.payments.run(query));
  }

  @Permission('finance.read')
  @Get('budget-lines')
  async listLines(
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendBankFile(response, await this.budget.all(query));
  }

  @Permission('finance.read')
  @Get('budget-lines/:id/days')
  async listDays(
    @Param('id', { schema: id }) line: string,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendBankFile(response, await this.budget.days(line, query));
  }

  @Permission('finance.read')
  @Get('budget-lines/:id/entries')
  async listEntries(
    @Param('id', { schema: id }) line: string,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendBankFile(response, await this.budget.entries(line, query));
  }
}
