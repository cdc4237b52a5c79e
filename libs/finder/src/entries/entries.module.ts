import { Module } from '@nestjs/common';
import { ChangeFeed } from '../feed/change-feed.js';
import { Kinds } from '../kinds/kinds.js';
import { WriteEntries } from './write-entries.js';

/** Entries and how they are written, for all parts of the subsystem. */
@Module({
  providers: [ChangeFeed, Kinds, WriteEntries],
  exports: [ChangeFeed, Kinds, WriteEntries],
})
export class EntriesModule {}
