import { FinderEntryVersion, type FinderEntry } from './entry.entity.js';

/** Why a version of an entry ended. */
export type VersionReason = 'import' | 'approval' | 'correction' | 'archive' | 'restore' | 'assignment';

/** Who changes entries, and why. */
export interface Author {
  /** Null: an import from the command line, or the system. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly reason: VersionReason;
}

/** All that an entry says and who maintains it, as text: two that say the same are equal. */
export function snapshotOf(entry: FinderEntry): string {
  const { kind, state, companyId, title, titleEn, body, fields, conditions } = entry;
  return JSON.stringify({
    kind,
    state,
    companyId,
    title,
    titleEn,
    body,
    fields: JSON.parse(fields) as unknown,
    ...(conditions ? { conditions: JSON.parse(conditions) as unknown } : {}),
  });
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
