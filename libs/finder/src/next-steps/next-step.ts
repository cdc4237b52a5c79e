import type { Text } from '#kernel';
import type { Db } from '#platform';
import type { FinderEntry } from '../entries/entry.entity.js';

/** Where a step leads from one entry. */
export interface OfferedStep {
  /** Inside the portal, without language prefix; or a whole address elsewhere (https:// or http://). */
  readonly path: string;
  readonly label: Text;
  /** What to know before, in one sentence. */
  readonly hint?: Text;
}

/** Something that a reader can do next with an entry. */
export interface NextStep {
  /** Stable, such as `official-page`. */
  readonly id: string;
  /** Null when it cannot be done with this entry now: then it is not shown. The entry is published. */
  readonly offer: (entry: FinderEntry, db: Db, now: Date) => OfferedStep | null | Promise<OfferedStep | null>;
}

/** What an entry says in one of its fields; null without it. */
export function saidIn(entry: Pick<FinderEntry, 'fields'>, field: string): string | null {
  const value = (JSON.parse(entry.fields) as Record<string, string | string[]>)[field];
  return typeof value === 'string' ? value : null;
}
