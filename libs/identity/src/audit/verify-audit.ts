import type { EntityManager } from 'typeorm';
import type { Mac } from '../keys/mac.js';
import { auditMac, KEY_CHANGED, type AuditKeys } from './audit-event.js';

export interface AuditVerdict {
  /** Entries whose MAC is right, counted from the first. */
  readonly verified: number;
  /** The first entry that was changed, or is missing; null when the whole chain holds. */
  readonly brokenAt: string | null;
}

interface Row {
  seq: string;
  at: Date;
  kind: string;
  person_id: string | null;
  company_id: string | null;
  record: string;
  mac: string;
}

const PAGE = 1000;

/** Recomputes the whole chain: an entry changed, removed, inserted or re-ordered since it was written shows. */
export async function verifyAudit(read: EntityManager, keys: AuditKeys): Promise<AuditVerdict> {
  let seq = 0n;
  let mac = '';
  let key = 1;
  for (;;) {
    const rows: Row[] = await read.query(
      'SELECT seq, at, kind, person_id, company_id, record, mac FROM audit_entry WHERE seq > ? ORDER BY seq LIMIT ?',
      [String(seq), PAGE],
    );
    for (const row of rows) {
      seq += 1n;
      if (BigInt(row.seq) !== seq || !holds(row, keys.version(key), mac))
        return { verified: Number(seq) - 1, brokenAt: String(seq) };
      mac = row.mac;
      if (row.kind === KEY_CHANGED) key += 1;
    }
    if (rows.length < PAGE) break;
  }
  // Whoever holds an earlier key could write an end of their own, but one that never came to the newest key.
  const whole = key === keys.newest && (await reaches(read, seq));
  return { verified: Number(seq), brokenAt: whole ? null : String(seq + 1n) };
}

/** Whether the chain is at least as long as it was when its end was last noted. */
async function reaches(read: EntityManager, seq: bigint): Promise<boolean> {
  const [head]: { seq: string }[] = await read.query('SELECT seq FROM audit_head WHERE id = 1');
  return head !== undefined && BigInt(head.seq) <= seq;
}

function holds(row: Row, key: Pick<Mac, 'of'>, previous: string): boolean {
  const { personId = null, companyId = null } = JSON.parse(row.record) as Record<string, string | undefined>;
  return (
    row.person_id === personId &&
    // A process of an older release, still running while the tables are new, leaves the column empty.
    (row.company_id === null || row.company_id === companyId) &&
    row.mac === auditMac(key, previous, BigInt(row.seq), row.at, row.kind, row.record)
  );
}
