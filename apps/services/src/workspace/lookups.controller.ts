import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Audience, Permission, Public, problemSchema } from '#platform';
import {
  dictionary,
  dictionaryName,
  organisationQuery,
  organisations,
  type Dictionary,
  type DictionaryName,
  type Organisations,
} from './workspace.schema.js';
import { FindOrganisations } from './find-organisations.js';
import { ReadDictionary } from './read-dictionary.js';

/** Lists to choose from while filling in a form. */
@ApiTags('workspace')
@Audience('workspace')
@Controller('workspace')
export class LookupsController {
  constructor(
    private readonly finding: FindOrganisations,
    private readonly dictionaries: ReadDictionary,
  ) {}

  /** Universities and institutes by a part of their name, at most twenty. */
  @ApiBearerAuth()
  @Permission('signed-in')
  @Get('organisations')
  @ApiOkResponse({ standardSchema: organisations })
  organisations(
    @Query({ schema: organisationQuery }) query: z.infer<typeof organisationQuery>,
  ): Promise<Organisations> {
    return this.finding.run(query.q);
  }

  /** Technology fields, industries (GB/T 4754) or districts, parents before children. */
  @Public()
  @Get('dictionaries/:name')
  @ApiOkResponse({ standardSchema: dictionary })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  dictionary(@Param('name', { schema: dictionaryName }) name: DictionaryName): Dictionary {
    return this.dictionaries.run(name);
  }
}
