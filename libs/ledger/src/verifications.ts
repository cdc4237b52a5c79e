import { IsNull, Not } from 'typeorm';
import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { VerificationRow } from './verification.entity.js';
import type { LedgerReport } from './verify-ledger.js';

/** A verification that was made, in short. */
export interface VerificationSummary {
  readonly id: string;
  /** In Shanghai, `YYYY-MM-DD`. */
  readonly day: string;
  readonly finishedAt: Date;
  readonly sound: boolean;
  /** How many findings are told; there may be more, see the report. */
  readonly findings: number;
}

const MOST = 100;

/** The latest first. */
export async function latestVerifications(from: Tx): Promise<VerificationSummary[]> {
  const rows = await from.find(VerificationRow, {
    where: { finishedAt: Not(IsNull()) },
    order: { day: 'DESC' },
    take: MOST,
  });
  return rows.map(summaryOf);
}

/** @throws DomainError 404 when there is none, or it has not been made yet */
export async function verificationOf(from: Tx, id: string): Promise<VerificationSummary> {
  const row = await from.findOneBy(VerificationRow, { id });
  if (!row?.finishedAt) throw notFound();
  return summaryOf(row);
}

function summaryOf({ id, day, dueAt, finishedAt, sound, report }: VerificationRow): VerificationSummary {
  const { checks } = JSON.parse(report ?? '{"checks":[]}') as Pick<LedgerReport, 'checks'>;
  const findings = checks.reduce((sum, check) => sum + check.findings.length, 0);
  return { id, day, finishedAt: finishedAt ?? dueAt, sound: sound ?? false, findings };
}
