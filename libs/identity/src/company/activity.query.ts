import type { Statements } from '#platform';
import type { AuditKind } from '../audit/audit-event.js';

/** One thing that somebody did for a company, as identity knows it. */
export interface Activity {
  readonly seq: string;
  readonly at: Date;
  readonly kind: AuditKind;
  /** Who did it; null for the clock. */
  readonly person: string | null;
  readonly address: string | null;
  readonly note: string | null;
}

interface Row extends Omit<Activity, 'address' | 'note'> {
  readonly record: string;
}

/** The latest first. @param before the entry from which on earlier ones are asked for */
export async function listActivity(
  read: Statements,
  companyId: string,
  before: string | null,
  limit: number,
): Promise<Activity[]> {
  const rows: Row[] = await read.query(
    `SELECT a.seq, a.at, a.kind, p.name AS person, a.record
     FROM audit_entry a LEFT JOIN person p ON p.id = a.person_id
     WHERE a.company_id = ? AND a.seq < ? ORDER BY a.seq DESC LIMIT ?`,
    [companyId, before ?? '18446744073709551615', limit],
  );
  return rows.map(({ record, ...row }) => {
    const { address = null, note = null } = JSON.parse(record) as { address?: string; note?: string };
    return { ...row, address, note };
  });
}
