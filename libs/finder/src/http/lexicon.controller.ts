import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { AddLine } from '../lexicon/add-line.js';
import { ChangeLine } from '../lexicon/change-line.js';
import {
  changeLineBody,
  lexiconLine,
  lexiconList,
  lexiconQuery,
  lineBody,
  removeLineQuery,
  type ChangeLineBody,
  type LexiconQuery,
  type LineBody,
  type RemoveLineQuery,
} from '../lexicon/lexicon.schema.js';
import { ListLines } from '../lexicon/list-lines.js';
import { ReadLine } from '../lexicon/read-line.js';
import { RemoveLine } from '../lexicon/remove-line.js';

const id = z.uuid();

/** The dictionary of the search, for its editors. What they change is searched by within a second. */
@ApiTags('finder')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('finder')
@Permission('finder.edit')
@Controller('finder/lexicon')
export class LexiconController {
  constructor(
    private readonly lines: ListLines,
    private readonly reading: ReadLine,
    private readonly adding: AddLine,
    private readonly changing: ChangeLine,
    private readonly removing: RemoveLine,
  ) {}

  /** What was changed last comes first. */
  @Get()
  @ApiOkResponse({ standardSchema: lexiconList })
  list(@Query({ schema: lexiconQuery }) query: LexiconQuery) {
    return this.lines.run(query);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: lexiconLine })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@Param('id', { schema: id }) line: string) {
    return this.reading.run(line);
  }

  /** A line that is there already is answered with, and not written twice. */
  @Post()
  @ApiCreatedResponse({ standardSchema: lexiconLine })
  add(@CurrentActor() actor: Actor, @Body({ schema: lineBody }) body: LineBody) {
    return this.adding.run(actor, body);
  }

  @Put(':id')
  @ApiOkResponse({ standardSchema: lexiconLine })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) line: string,
    @Body({ schema: changeLineBody }) body: ChangeLineBody,
  ) {
    return this.changing.run(actor, line, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) line: string,
    @Query({ schema: removeLineQuery }) query: RemoveLineQuery,
  ) {
    return this.removing.run(actor, line, query);
  }
}
