import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import {
  endedVersionView,
  entryRecord,
  recordList,
  recordQuery,
  type RecordQuery,
} from '../entries/record.schema.js';
import { ListRecords } from '../views/list-records.js';
import { ViewRecord } from '../views/view-record.js';

const id = z.uuid();
const version = z.coerce.number().int().min(1);

/** Entries as those see them who maintain them: an editor all, others their company's. What is not yours answers 404. */
@ApiTags('finder')
@ApiBearerAuth()
@Audience('finder')
@Controller('finder/records')
export class RecordsController {
  constructor(
    private readonly records: ListRecords,
    private readonly view: ViewRecord,
  ) {}

  /** Fifty a page, the longest unconfirmed first. */
  @Permission('finder.maintain')
  @Get()
  @ApiOkResponse({ standardSchema: recordList })
  list(@CurrentActor() actor: Actor, @Query({ schema: recordQuery }) query: RecordQuery) {
    return this.records.run(actor, query);
  }

  @Permission('finder.maintain')
  @Get(':id')
  @ApiOkResponse({ standardSchema: entryRecord })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) entry: string) {
    return this.view.run(actor, entry);
  }

  /** What it said in a version that has ended. */
  @Permission('finder.maintain')
  @Get(':id/versions/:version')
  @ApiOkResponse({ standardSchema: endedVersionView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  readVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entry: string,
    @Param('version', { schema: version }) wanted: number,
  ) {
    return this.view.version(actor, entry, wanted);
  }
}
