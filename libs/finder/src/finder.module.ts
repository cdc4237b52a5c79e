import { Module } from '@nestjs/common';
import { EntriesModule } from './entries/entries.module.js';
import { KindsController } from './http/kinds.controller.js';
import { ListKinds } from './kinds/list-kinds.js';

/** Every documented route of the subsystem. */
export const finderControllers = [KindsController];

/** What people do in the directories over HTTP. */
@Module({
  imports: [EntriesModule],
  controllers: finderControllers,
  providers: [ListKinds],
})
export class FinderModule {}

/** What the queue and the schedule do with the directories. */
@Module({ imports: [EntriesModule] })
export class FinderWorkerModule {}
