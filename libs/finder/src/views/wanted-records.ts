import type { Actor } from '#contracts';
import { Like, LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import type { FinderEntry } from '../entries/entry.entity.js';
import { maintainedBy } from '../entries/entry-policy.js';
import type { RecordQuery } from '../entries/record.schema.js';
import { staleSince } from '../entries/staleness.js';

/** What a list of records and a table of them ask for, and never more than the actor maintains: any one of these. */
export function wantedRecords(
  actor: Actor,
  { q, kind, state, stale }: Pick<RecordQuery, 'q' | 'kind' | 'state' | 'stale'>,
  now: Date,
): FindOptionsWhere<FinderEntry>[] {
  const every: FindOptionsWhere<FinderEntry> = {
    state,
    ...(kind ? { kind } : {}),
    ...(stale ? { confirmedOn: LessThanOrEqual(staleSince(now)) } : {}),
    ...maintainedBy(actor),
  };
  if (!q) return [every];
  return [
    { ...every, title: Like(`%${literal(q)}%`) },
    { ...every, address: q },
  ];
}

/** As it is typed: nothing in it stands for anything else. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
