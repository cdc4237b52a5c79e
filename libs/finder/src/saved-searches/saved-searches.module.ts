import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { EntryWritingModule } from '../entries/entries.module.js';
import { Kinds } from '../kinds/kinds.js';
import { Words } from '../lexicon/words.js';
import { EntryDocuments } from '../searching/documents/entry-documents.js';
import { FacetLabels } from '../searching/documents/facet-labels.js';
import { ChangeSearch } from './change-search.js';
import { ChangedEntries } from './changed-entries.js';
import { ListSearches } from './list-searches.js';
import { MatchSearches } from './match-searches.js';
import { RemoveSearch } from './remove-search.js';
import { SaveSearch } from './save-search.js';
import { SavedQueries } from './saved-queries.js';
import { SavedSearchesProcessor } from './saved-searches.processor.js';
import { SendSearchNews } from './send-search-news.js';
import { StopSearch } from './stop-search.js';

const COMMANDS = [ChangeSearch, ListSearches, RemoveSearch, SaveSearch, StopSearch];
const LABELS = {
  provide: FacetLabels,
  inject: [Kinds],
  useFactory: ({ files, lists }: Kinds) => new FacetLabels(files, lists),
};

/** Questions that a company keeps. */
@Module({ imports: [EntryWritingModule], providers: [LABELS, SavedQueries, ...COMMANDS], exports: COMMANDS })
export class SavedSearchesModule {}

/** Finds new entries for saved searches and tells their companies. It needs no index of the machine: it makes its own. */
@Module({
  imports: [EntryWritingModule, NotifyModule],
  providers: [
    LABELS,
    {
      provide: EntryDocuments,
      inject: [Kinds],
      useFactory: ({ files, lists }: Kinds) => new EntryDocuments(files, lists),
    },
    ChangedEntries,
    MatchSearches,
    SavedQueries,
    SavedSearchesProcessor,
    SendSearchNews,
    Words,
  ],
})
export class SavedSearchesWorkerModule {}
