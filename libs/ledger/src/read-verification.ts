import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { VerificationRow } from './verification.entity.js';
import type { LedgerReport } from './verify-ledger.js';

/** @throws DomainError 404 when there is none, or it has not been made yet */
export async function readVerification(from: Tx, id: string): Promise<LedgerReport> {
  const row = await from.findOneBy(VerificationRow, { id });
  if (!row?.report) throw notFound();
  return JSON.parse(row.report) as LedgerReport;
}
