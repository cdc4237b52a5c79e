import { MoreThan } from 'typeorm';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { HightechChange, type HightechApplication } from '../application/hightech.entity.js';

const MOST = 1000;

/** The refusal of a save that began from an older version: what others changed since, each field with its latest value. */
export async function staleVersion(
  tx: Tx,
  application: HightechApplication,
  seen: number,
): Promise<DomainError> {
  const rows = await tx.find(HightechChange, {
    where: { applicationId: application.id, version: MoreThan(seen) },
    order: { id: 'ASC' },
    take: MOST,
  });
  const latest = new Map(rows.map((row) => [row.pointer, row]));
  const changed = [...latest.values()].map((row) => ({
    pointer: row.pointer,
    value: JSON.parse(row.newValue) as unknown,
    by: row.personName,
    at: row.at.toISOString(),
  }));
  return new DomainError('hightech.stale-version', 409, {
    extensions: { version: application.version, changed },
  });
}
