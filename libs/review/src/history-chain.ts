import { createHash } from 'node:crypto';
import type { HistoryRow } from './history-row.entity.js';

/** What stands before the first row of every case. */
export const CHAIN_START = '0'.repeat(64);

export type HistoryContent = Omit<HistoryRow, 'hash'>;
export type HistoryLink = HistoryContent & { readonly hash: string };

/** SHA-256 over all of a row and the hash of the row before, so that no row can be changed, left out or moved. */
export function hashOf(row: HistoryContent): string {
  const content = [
    row.previousHash,
    row.subject,
    row.seq,
    row.at.toISOString(),
    row.move,
    row.fromState,
    row.toState,
    row.version,
    row.personId,
    row.personName,
    row.actingFor,
    row.capacity,
    row.reason,
    row.requestId,
    row.changes,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/**
 * Checks the rows of one case, in order of `seq`.
 * @returns the `seq` of the first row that was changed, or after which one is missing; null when all is well
 */
export function firstBrokenRow(rows: readonly HistoryLink[]): number | null {
  let previous = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1 || row.previousHash !== previous || row.hash !== hashOf(row)) return index + 1;
    previous = row.hash;
  }
  return null;
}
