import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission } from '#platform';
import { exportQuery, type ExportQuery } from '../entries/record.schema.js';
import { ExportEntries } from '../views/export-entries.js';

/** What those who maintain entries take away for a spreadsheet. */
@ApiTags('finder')
@ApiBearerAuth()
@Audience('finder')
@Controller('finder/exports')
export class ExportsController {
  constructor(private readonly exporting: ExportEntries) {}

  /** A directory as a table that can be imported again: UTF-8 with a byte order mark, nothing that runs as a formula. */
  @Permission('finder.maintain')
  @Get('entries')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async entries(
    @CurrentActor() actor: Actor,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    response.set({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${query.kind}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    // Who has seen the beginning of a table must not take it for the whole of one that broke off.
    await pipeline(this.exporting.run(actor, query), response).catch(() => response.destroy());
  }
}
