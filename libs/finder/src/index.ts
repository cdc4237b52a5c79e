import type { ProcessorBinding } from '#platform';
import { catalogueEntities } from './catalogue/catalogue-item.entity.js';
import { FinderCatalogue1764600000401 } from './catalogue/catalogue.migration.js';
import { CatalogueProcessor, FINDER_CATALOGUE_QUEUE } from './catalogue/catalogue.processor.js';
import { entryEntities } from './entries/entry.entity.js';
import { FinderReminders1764600000101 } from './entries/reminders.migration.js';
import { Finder1764600000001 } from './finder.migration.js';
import { FinderAnswers1764600000901 } from './fit/answers/answers.migration.js';
import { answerEntities } from './fit/answers/company-answer.entity.js';
import { FinderConditions1764600000501 } from './fit/conditions.migration.js';
import { importEntities } from './importing/import.entity.js';
import { FinderImports1764600000201 } from './importing/import.migration.js';
import { FINDER_IMPORTS_QUEUE, ImportsProcessor } from './importing/imports.processor.js';
import { proposalEntities } from './proposals/proposal.entity.js';
import { FinderProposals1764600000102 } from './proposals/proposals.migration.js';
import { FinderRequestAmount1764600000602 } from './requests/amount.migration.js';
import { requestEntities } from './requests/request.entity.js';
import { FinderRequests1764600000601 } from './requests/requests.migration.js';
import { FinderSavedSearches1764600000801 } from './saved-searches/saved-searches.migration.js';
import {
  FINDER_SAVED_SEARCHES_QUEUE,
  SavedSearchesProcessor,
} from './saved-searches/saved-searches.processor.js';
import { savedSearchEntities } from './saved-searches/saved-search.entity.js';
import { FinderTargeting1764600000701 } from './targeting/targeting.migration.js';
import { targetingEntities } from './targeting/interest.entity.js';
import { FINDER_TARGETING_QUEUE, TargetingProcessor } from './targeting/targeting.processor.js';
import { FinderLexicon1764600000301 } from './lexicon/lexicon.migration.js';
import { lexiconEntities } from './lexicon/word.entity.js';

export { ChangeFeed } from './feed/change-feed.js';
export { FinderEntry, FinderEntryVersion, FinderSource } from './entries/entry.entity.js';
export { RemindOfStaleEntries } from './entries/remind-of-stale-entries.js';
export { WriteEntries, type EntryDraft } from './entries/write-entries.js';
export { entryImport } from './importing/entry-import.js';
export type { ImportFault, ImportReport } from './importing/import-report.js';
export { KINDS } from './kinds/kinds-file.js';
export { RemindOfRequests } from './requests/remind-of-requests.js';
export { seedEntries, seedExamples } from './seed/seed-entries.js';
export { MatchSearches } from './saved-searches/match-searches.js';
export { FinderSearchHit } from './saved-searches/saved-search.entity.js';
export { SendSearchNews } from './saved-searches/send-search-news.js';
export { FollowEntries } from './targeting/follow-entries.js';
export { FinderPush } from './targeting/interest.entity.js';
export { SendNews } from './targeting/send-news.js';
export { TargetEntries } from './targeting/target-entries.js';
export { SearchFolderModule } from './searching/searching.module.js';
export { wishForNewIndex } from './searching/wish-for-new-index.js';
export { FinderModule, FinderWorkerModule, finderControllers } from './finder.module.js';

/** All tables; each folder has its own. */
export const finderEntities = [
  ...entryEntities,
  ...catalogueEntities,
  ...proposalEntities,
  ...requestEntities,
  ...importEntities,
  ...lexiconEntities,
  ...targetingEntities,
  ...answerEntities,
  ...savedSearchEntities,
];
export const finderMigrations = [
  Finder1764600000001,
  FinderReminders1764600000101,
  FinderProposals1764600000102,
  FinderImports1764600000201,
  FinderLexicon1764600000301,
  FinderCatalogue1764600000401,
  FinderConditions1764600000501,
  FinderRequests1764600000601,
  FinderRequestAmount1764600000602,
  FinderTargeting1764600000701,
  FinderSavedSearches1764600000801,
  FinderAnswers1764600000901,
];
export const finderProcessors: readonly ProcessorBinding[] = [
  { queue: FINDER_IMPORTS_QUEUE, processor: ImportsProcessor },
  { queue: FINDER_CATALOGUE_QUEUE, processor: CatalogueProcessor },
  { queue: FINDER_TARGETING_QUEUE, processor: TargetingProcessor },
  { queue: FINDER_SAVED_SEARCHES_QUEUE, processor: SavedSearchesProcessor },
];
