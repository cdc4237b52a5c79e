import { MoreThan } from 'typeorm';
import type { Tx } from '#platform';
import { HightechChange, type HightechApplication } from './hightech.entity.js';

const MOST = 1000;

/** A field that somebody changed, with its latest value. */
export interface ChangedSince {
  readonly pointer: string;
  readonly value: unknown;
  readonly by: string;
  readonly at: string;
}

/** What was changed after the version that somebody saw, each field once: for telling them why theirs is stale. */
export async function changesSince(
  tx: Tx,
  application: HightechApplication,
  seen: number,
): Promise<ChangedSince[]> {
  const rows = await tx.find(HightechChange, {
    where: { applicationId: application.id, version: MoreThan(seen) },
    order: { id: 'ASC' },
    take: MOST,
  });
  const latest = new Map(rows.map((row) => [row.pointer, row]));
  return [...latest.values()].map((row) => ({
    pointer: row.pointer,
    value: JSON.parse(row.newValue) as unknown,
    by: row.personName,
    at: row.at.toISOString(),
  }));
}
