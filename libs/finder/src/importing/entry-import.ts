import type { Clock } from '#kernel';
import type { Db } from '#platform';
import { WriteEntries } from '../entries/write-entries.js';
import { ChangeFeed } from '../feed/change-feed.js';
import { Kinds } from '../kinds/kinds.js';
import { ImportEntries } from './import-entries.js';

/** The import outside of a running process: for the command line and the seed. */
export function entryImport(db: Db, clock: Clock): ImportEntries {
  const kinds = new Kinds();
  return new ImportEntries(db, new WriteEntries(new ChangeFeed(db), kinds, clock), kinds, clock);
}
