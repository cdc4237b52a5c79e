import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { Audience, Public, problemSchema } from '#platform';
import { compareQuery, comparison, entryPage, type CompareQuery } from '../entries/entry.schema.js';
import { kind } from '../kinds/kinds.schema.js';
import { CompareEntries } from '../views/compare-entries.js';
import { ViewEntry } from '../views/view-entry.js';

const address = z.string().min(1).max(80);

/** What the directories hold. Open to everybody. */
@ApiTags('finder')
@Audience('finder')
@Controller('finder')
export class EntriesController {
  constructor(
    private readonly view: ViewEntry,
    private readonly comparing: CompareEntries,
  ) {}

  /** One entry with everything that its page shows. */
  @Public()
  @Get('entries/:kind/:address')
  @ApiOkResponse({ standardSchema: entryPage })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiGoneResponse({ standardSchema: problemSchema })
  read(
    @Param('kind', { schema: kind }) _kind: string,
    @Param('address', { schema: address }) wanted: string,
  ) {
    return this.view.run(wanted);
  }

  /** Up to four entries of one directory side by side. */
  @Public()
  @Get('compare')
  @ApiOkResponse({ standardSchema: comparison })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  compare(@Query({ schema: compareQuery }) query: CompareQuery) {
    return this.comparing.run(query);
  }
}
