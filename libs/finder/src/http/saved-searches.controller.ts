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
import { ChangeSearch } from '../saved-searches/change-search.js';
import { ListSearches } from '../saved-searches/list-searches.js';
import { RemoveSearch } from '../saved-searches/remove-search.js';
import { SaveSearch } from '../saved-searches/save-search.js';
import {
  changeSearchBody,
  draftSearchQuery,
  removeSearchQuery,
  savedSearchId,
  savedSearchList,
  saveSearchBody,
  searchDraft,
  type ChangeSearchBody,
  type DraftSearchQuery,
  type RemoveSearchQuery,
  type SaveSearchBody,
} from '../saved-searches/saved-searches.schema.js';

const id = z.uuid();

/** Questions that a company keeps, and how often it hears what is new for each. */
@ApiTags('finder')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('finder')
@Controller('finder/saved-searches')
export class SavedSearchesController {
  constructor(
    private readonly listing: ListSearches,
    private readonly saving: SaveSearch,
    private readonly changing: ChangeSearch,
    private readonly removing: RemoveSearch,
  ) {}

  /** All that the company acted for keeps, the latest first. */
  @Permission('company.read')
  @Get()
  @ApiOkResponse({ standardSchema: savedSearchList })
  list(@CurrentActor() actor: Actor) {
    return this.listing.run(actor);
  }

  /** What saving the address of a page of results would keep. Changes nothing. */
  @Permission('company.read')
  @Get('draft')
  @ApiOkResponse({ standardSchema: searchDraft })
  draft(@CurrentActor() actor: Actor, @Query({ schema: draftSearchQuery }) query: DraftSearchQuery) {
    return this.listing.draft(actor, query);
  }

  @Permission('company.fill')
  @Post()
  @ApiCreatedResponse({ standardSchema: savedSearchId })
  @ApiConflictResponse({ standardSchema: problemSchema })
  async save(@CurrentActor() actor: Actor, @Body({ schema: saveSearchBody }) body: SaveSearchBody) {
    return { id: await this.saving.run(actor, body) };
  }

  @Permission('company.fill')
  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) search: string,
    @Body({ schema: changeSearchBody }) body: ChangeSearchBody,
  ) {
    return this.changing.run(actor, search, body);
  }

  @Permission('company.fill')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) search: string,
    @Query({ schema: removeSearchQuery }) query: RemoveSearchQuery,
  ) {
    return this.removing.run(actor, search, query);
  }
}
