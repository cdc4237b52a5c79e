import { Global, Module, type DynamicModule } from '@nestjs/common';
import { EntriesModule } from '../entries/entries.module.js';
import { Kinds } from '../kinds/kinds.js';
import { LexiconModule } from '../lexicon/lexicon.module.js';
import { EntryDocuments } from './documents/entry-documents.js';
import { FacetLabels } from './documents/facet-labels.js';
import { FindNear } from './find-near.js';
import { FoundEntries } from './found-entries.js';
import { RelatedEntries } from './related-entries.js';
import { SearchEntries } from './search-entries.js';
import { SearchInDatabase } from './search-in-database.js';
import { SearchIndex } from './search-index.js';
import { SEARCH_DIRECTORY } from './searching.settings.js';
import { SuggestTitles } from './suggest-titles.js';

/** Where this machine keeps its search index, for the processes that answer from it. */
@Global()
@Module({})
export class SearchFolderModule {
  static forRoot(directory: string | undefined): DynamicModule {
    return {
      module: SearchFolderModule,
      providers: [{ provide: SEARCH_DIRECTORY, useValue: directory }],
      exports: [SEARCH_DIRECTORY],
    };
  }
}

/** The search over all entries. */
@Module({
  imports: [EntriesModule, LexiconModule],
  providers: [
    {
      provide: EntryDocuments,
      inject: [Kinds],
      useFactory: ({ files, lists }: Kinds) => new EntryDocuments(files, lists),
    },
    {
      provide: FacetLabels,
      inject: [Kinds],
      useFactory: ({ files, lists }: Kinds) => new FacetLabels(files, lists),
    },
    FoundEntries,
    FindNear,
    SearchIndex,
    SearchInDatabase,
    SearchEntries,
    RelatedEntries,
    SuggestTitles,
  ],
  exports: [SearchEntries, RelatedEntries, SuggestTitles],
})
export class SearchingModule {}
