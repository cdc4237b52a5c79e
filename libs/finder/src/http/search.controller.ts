import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Audience, Public, problemSchema } from '#platform';
import { RelatedEntries } from '../searching/related-entries.js';
import { SearchEntries } from '../searching/search-entries.js';
import {
  relatedQuery,
  relatedResults,
  searchQuery,
  searchResults,
  suggestQuery,
  suggestions,
  type RelatedQuery,
  type SearchQuery,
  type SuggestQuery,
} from '../searching/searching.schema.js';
import type { Parameter } from '../searching/search-request.js';
import { SuggestTitles } from '../searching/suggest-titles.js';
import { UnreadParameters } from './unread-parameters.js';

/** One box over the six directories. Open to everybody. */
@ApiTags('finder')
@Audience('finder')
@Public()
@Controller('finder')
export class SearchController {
  constructor(
    private readonly entries: SearchEntries,
    private readonly related: RelatedEntries,
    private readonly titles: SuggestTitles,
  ) {}

  /** What the directories have, the best first; with counts of everything by which it can be narrowed. */
  @Get('search')
  @ApiOkResponse({ standardSchema: searchResults })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  @ApiServiceUnavailableResponse({ standardSchema: problemSchema })
  search(
    @Query({ schema: searchQuery }) query: SearchQuery,
    @UnreadParameters() unread: readonly Parameter[],
  ) {
    return this.entries.run(query, unread);
  }

  /** What is about the same as an entry. */
  @Get('related')
  @ApiOkResponse({ standardSchema: relatedResults })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  like(@Query({ schema: relatedQuery }) query: RelatedQuery) {
    return this.related.run(query);
  }

  /** Titles for what is being typed. */
  @Get('suggest')
  @ApiOkResponse({ standardSchema: suggestions })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  suggest(@Query({ schema: suggestQuery }) query: SuggestQuery) {
    return this.titles.run(query);
  }
}
