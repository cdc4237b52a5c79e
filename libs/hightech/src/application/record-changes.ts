import type { Actor } from '#contracts';
import type { Tx } from '#platform';
import { HightechChange, type HightechApplication } from './hightech.entity.js';

export interface FieldDifference {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Notes who changed which field from what to what; `application.version` is the version that the change made. */
export async function recordChanges(
  tx: Tx,
  application: HightechApplication,
  actor: Actor,
  differences: readonly FieldDifference[],
  at: Date,
): Promise<void> {
  if (differences.length === 0) return;
  const rows = differences.map(({ pointer, before, after }) => ({
    applicationId: application.id,
    version: application.version,
    pointer,
    oldValue: JSON.stringify(before ?? null),
    newValue: JSON.stringify(after ?? null),
    personId: actor.person.id,
    personName: actor.person.name,
    at,
  }));
  await tx.insert(HightechChange, rows);
}
