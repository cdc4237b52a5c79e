import { Controller, Delete, Get, HttpCode, Param, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { ListProviderRecords } from '../providers/list-provider-records.js';
import { OpenProviderFile } from '../providers/open-provider-file.js';
import {
  providerRecord,
  providerRecordList,
  providerRecordQuery,
  type ProviderRecordQuery,
} from '../providers/provider.schema.js';
import { RemoveProviderFile } from '../providers/remove-provider-file.js';
import { ViewProvider } from '../providers/view-provider.js';

const id = z.uuid();

/** Providers' records as the staff and their own people see them. What is not yours answers 404. */
@ApiTags('voucher')
@ApiBearerAuth()
@Audience('voucher')
@Controller('voucher/provider-records')
export class ProviderRecordsController {
  constructor(
    private readonly records: ListProviderRecords,
    private readonly view: ViewProvider,
    private readonly files: OpenProviderFile,
    private readonly removing: RemoveProviderFile,
  ) {}

  /** For the staff: what waits for review, and all others. */
  @Permission('voucher.desk')
  @Get()
  @ApiOkResponse({ standardSchema: providerRecordList })
  list(@Query({ schema: providerRecordQuery }) query: ProviderRecordQuery) {
    return this.records.run(query);
  }

  @Permission('voucher.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: providerRecord })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) provider: string) {
    return this.view.run(actor, provider);
  }

  @Permission('voucher.read')
  @Get(':id/attachments/:attachmentId')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.files.run(actor, provider, attachmentId, response);
  }

  @Permission('company.fill')
  @Delete(':id/attachments/:attachmentId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  removeAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) provider: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
  ): Promise<void> {
    return this.removing.run(actor, provider, attachmentId);
  }
}
