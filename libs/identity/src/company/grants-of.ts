import type { AudienceName, Grant } from '#contracts';
import type { Grants } from './grant-membership.js';

/** One thing that a membership allows in one subsystem, as the database has it. */
export interface GrantRow {
  readonly subsystem: AudienceName;
  readonly may: Grant;
}

/** What a membership allows, by subsystem; a grant that stands in several rows counts once. */
export function grantsOf(rows: readonly GrantRow[]): Grants {
  const bySubsystem = Map.groupBy(rows, ({ subsystem }) => subsystem);
  return Object.fromEntries(
    [...bySubsystem].map(([name, own]) => [name, [...new Set(own.map(({ may }) => may))]]),
  );
}
