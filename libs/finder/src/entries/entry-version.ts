import { FinderEntryVersion, type FinderEntry } from './entry.entity.js';
import type { Author } from './write-entries.js';

/** Why a version of an entry ended. */
export type VersionReason = 'import' | 'approval' | 'correction' | 'archive' | 'restore';

/** All that an entry says, as text: two that say the same are equal. */
export function snapshotOf({ kind, state, title, titleEn, body, fields }: FinderEntry): string {
  return JSON.stringify({ kind, state, title, titleEn, body, fields: JSON.parse(fields) as unknown });
}

/** The record of what an entry said until now. */
export function endedVersion(entry: FinderEntry, { person, reason }: Author, at: Date): FinderEntryVersion {
  return Object.assign(new FinderEntryVersion(), {
    entryId: entry.id,
    version: entry.version,
    content: snapshotOf(entry),
    reason,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    at,
  });
}
