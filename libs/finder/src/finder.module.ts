import { Module } from '@nestjs/common';
import { EntriesModule } from './entries/entries.module.js';
import { EntriesController } from './http/entries.controller.js';
import { KindsController } from './http/kinds.controller.js';
import { ListKinds } from './kinds/list-kinds.js';
import { CompareEntries } from './views/compare-entries.js';
import { EntryViews } from './views/entry-views.js';
import { ViewEntry } from './views/view-entry.js';

/** Every documented route of the subsystem. */
export const finderControllers = [KindsController, EntriesController];

/** What people do in the directories over HTTP. */
@Module({
  imports: [EntriesModule],
  controllers: finderControllers,
  providers: [CompareEntries, EntryViews, ListKinds, ViewEntry],
})
export class FinderModule {}

/** What the queue and the schedule do with the directories. */
@Module({ imports: [EntriesModule] })
export class FinderWorkerModule {}
