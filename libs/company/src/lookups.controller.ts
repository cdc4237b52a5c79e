import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Permission, Public, problemSchema } from '#platform';
import type { z } from 'zod';
import {
  dictionary,
  dictionaryName,
  organisationQuery,
  organisations,
  type Dictionary,
  type DictionaryName,
  type OrganisationList,
} from './company.schema.js';
import { Dictionaries } from './dictionaries.js';
import { FindOrganisations } from './find-organisations.js';

/** Lists to choose from while filling in a form. */
@ApiTags('workspace')
@Audience('workspace')
@Controller('workspace')
export class LookupsController {
  constructor(
    private readonly finding: FindOrganisations,
    private readonly dictionaries: Dictionaries,
  ) {}

  /** Universities and institutes by a part of their name, at most twenty. */
  @ApiBearerAuth()
  @Permission('signed-in')
  @Get('organisations')
  @ApiOkResponse({ standardSchema: organisations })
  organisations(
    @Query({ schema: organisationQuery }) query: z.infer<typeof organisationQuery>,
  ): Promise<OrganisationList> {
    return this.finding.run(query.q);
  }

  /** Technology fields, industries (GB/T 4754), districts or divisions (GB/T 2260), parents before children. */
  @Public()
  @Get('dictionaries/:name')
  @ApiOkResponse({ standardSchema: dictionary })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  dictionary(@Param('name', { schema: dictionaryName }) name: DictionaryName): Dictionary {
    return this.dictionaries.answer(name);
  }
}
