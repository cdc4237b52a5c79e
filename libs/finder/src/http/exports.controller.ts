import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission } from '#platform';
import { exportQuery, type ExportQuery } from '../entries/record.schema.js';
import { ImportTemplate } from '../importing/import-template.js';
import { templateQuery, type TemplateQuery } from '../importing/import.schema.js';
import { ExportEntries } from '../views/export-entries.js';
import type { SentTable } from '../views/sent-table.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What those who maintain entries take away for a spreadsheet. */
@ApiTags('finder')
@ApiBearerAuth()
@Audience('finder')
@Permission('finder.maintain')
@Controller('finder/exports')
export class ExportsController {
  constructor(
    private readonly exporting: ExportEntries,
    private readonly template: ImportTemplate,
  ) {}

  /** A directory as a table that can be imported again: as CSV, or as a workbook in which every cell is a text. */
  @Get('entries')
  @ApiProduces('text/csv', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  entries(
    @CurrentActor() actor: Actor,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    return sendTable(response, this.exporting.run(actor, query));
  }

  /** An empty table with the columns of a directory. */
  @Get('templates')
  @ApiProduces('text/csv', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  columns(@Query({ schema: templateQuery }) query: TemplateQuery, @Res() response: Response): Promise<void> {
    return sendTable(response, this.template.run(query));
  }
}

async function sendTable(response: Response, { fileName, type, content }: SentTable): Promise<void> {
  response.set({
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  // Who has seen the beginning of a table must not take it for the whole of one that broke off.
  await pipeline(content, response).catch(() => response.destroy());
}
