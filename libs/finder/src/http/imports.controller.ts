import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import {
  importList,
  importPage,
  importQuery,
  importView,
  type ImportPage,
  type ImportQuery,
  type ImportView,
} from '../importing/import.schema.js';
import { OrderImport } from '../importing/order-import.js';
import { ViewImports } from '../importing/view-imports.js';

const id = z.uuid();

/** Files of entries that editors send: the queue reads them, and says line by line what is wrong. */
@ApiTags('finder')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@Audience('finder')
@Permission('finder.edit')
@Controller('finder/imports')
export class ImportsController {
  constructor(
    private readonly ordering: OrderImport,
    private readonly views: ViewImports,
  ) {}

  /** Takes a CSV or XLSX file, which is the body of the request. */
  @Post()
  @HttpCode(202)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ standardSchema: importView })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  async order(
    @CurrentActor() actor: Actor,
    @Query({ schema: importQuery }) query: ImportQuery,
    @Req() request: Request,
  ): Promise<ImportView> {
    return this.views.one(await this.ordering.run(actor, query, request));
  }

  /** Brings in a file that was sent before, such as after a dry run. */
  @Post(':id/again')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: importView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  async again(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) before: string,
  ): Promise<ImportView> {
    return this.views.one(await this.ordering.again(actor, before));
  }

  /** Fifty a page, the latest first, without their faults. */
  @Get()
  @ApiOkResponse({ standardSchema: importList })
  list(@Query({ schema: importPage }) query: ImportPage) {
    return this.views.list(query);
  }

  /** One with its faults; it goes on while the file is read. */
  @Get(':id')
  @ApiOkResponse({ standardSchema: importView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@Param('id', { schema: id }) wanted: string) {
    return this.views.one(wanted);
  }
}
