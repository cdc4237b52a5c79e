import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { ChangeFeed } from '../feed/change-feed.js';
import { Kinds } from '../kinds/kinds.js';
import { ArchiveEntry } from './archive-entry.js';
import { AssignEntry } from './assign-entry.js';
import { ConfirmEntry } from './confirm-entry.js';
import { Entries } from './entries.js';
import { EntryMoves } from './entry-moves.js';
import { EntryNotices } from './entry-notices.js';
import { PinEntry } from './pin-entry.js';
import { RemindOfStaleEntries } from './remind-of-stale-entries.js';
import { RestoreEntry } from './restore-entry.js';
import { SaveEntry } from './save-entry.js';
import { WriteEntries } from './write-entries.js';

const FOUNDATION = [ChangeFeed, Kinds, WriteEntries];
const COMMANDS = [ArchiveEntry, AssignEntry, ConfirmEntry, PinEntry, RestoreEntry, SaveEntry];

/** How entries are written, for all parts of the subsystem. */
@Module({ providers: FOUNDATION, exports: FOUNDATION })
export class EntryWritingModule {}

/** Entries and what owners and editors do with them. */
@Module({
  imports: [EntryWritingModule, NotifyModule, ReviewModule],
  providers: [Entries, EntryMoves, EntryNotices, ...COMMANDS],
  exports: [Entries, EntryMoves, EntryWritingModule, ...COMMANDS],
})
export class EntriesModule {}

/** What the schedule does with entries. */
@Module({ imports: [EntryWritingModule, NotifyModule], providers: [EntryNotices, RemindOfStaleEntries] })
export class EntriesWorkerModule {}
