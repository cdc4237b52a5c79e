import { Module } from '@nestjs/common';
import { CatalogueWorkerModule } from './catalogue/catalogue.module.js';
import { EntriesModule, EntriesWorkerModule } from './entries/entries.module.js';
import { FitModule } from './fit/fit.module.js';
import { ConditionsController } from './http/conditions.controller.js';
import { AnswersController } from './http/answers.controller.js';
import { AddressesController } from './http/addresses.controller.js';
import { EntriesController } from './http/entries.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { FitController } from './http/fit.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { InterestsController } from './http/interests.controller.js';
import { KindsController } from './http/kinds.controller.js';
import { ProposalMovesController } from './http/proposal-moves.controller.js';
import { ProposalsController } from './http/proposals.controller.js';
import { RecordMovesController } from './http/record-moves.controller.js';
import { RecordsController } from './http/records.controller.js';
import { ImportTemplate } from './importing/import-template.js';
import { ImportingModule, ImportingWorkerModule } from './importing/importing.module.js';
import { LexiconController } from './http/lexicon.controller.js';
import { RequestMovesController } from './http/request-moves.controller.js';
import { RequestsController } from './http/requests.controller.js';
import { SearchController } from './http/search.controller.js';
import { SavedSearchesController } from './http/saved-searches.controller.js';
import { ListKinds } from './kinds/list-kinds.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { LexiconModule } from './lexicon/lexicon.module.js';
import { RequestsModule, RequestsWorkerModule } from './requests/requests.module.js';
import { SavedSearchesWorkerModule, SavedSearchesModule } from './saved-searches/saved-searches.module.js';
import { StoppingModule } from './stopping/stopping.module.js';
import { SearchingModule } from './searching/searching.module.js';
import { NextSteps } from './next-steps/next-steps.js';
import { TargetingModule, TargetingWorkerModule } from './targeting/targeting.module.js';
import { CompareEntries } from './views/compare-entries.js';
import { EntryViews } from './views/entry-views.js';
import { ExportEntries } from './views/export-entries.js';
import { ListAddresses } from './views/list-addresses.js';
import { ListRecords } from './views/list-records.js';
import { ViewEntry } from './views/view-entry.js';
import { ViewRecord } from './views/view-record.js';

/** Every documented route of the subsystem. */
export const finderControllers = [
  KindsController,
  EntriesController,
  AddressesController,
  RecordsController,
  RecordMovesController,
  ProposalsController,
  ProposalMovesController,
  RequestsController,
  RequestMovesController,
  ImportsController,
  SearchController,
  ExportsController,
  LexiconController,
  FitController,
  AnswersController,
  ConditionsController,
  InterestsController,
  SavedSearchesController,
];

/** What people do in the directories over HTTP. */
@Module({
  imports: [
    EntriesModule,
    ProposalsModule,
    RequestsModule,
    ImportingModule,
    SearchingModule,
    LexiconModule,
    FitModule,
    TargetingModule,
    SavedSearchesModule,
    StoppingModule,
  ],
  controllers: finderControllers,
  providers: [
    CompareEntries,
    EntryViews,
    ExportEntries,
    ImportTemplate,
    ListAddresses,
    ListKinds,
    ListRecords,
    NextSteps,
    ViewEntry,
    ViewRecord,
  ],
})
export class FinderModule {}

/** What the queue and the schedule do with the directories. */
@Module({
  imports: [
    CatalogueWorkerModule,
    EntriesWorkerModule,
    ImportingWorkerModule,
    RequestsWorkerModule,
    TargetingWorkerModule,
    SavedSearchesWorkerModule,
  ],
})
export class FinderWorkerModule {}
