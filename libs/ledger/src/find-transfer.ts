import type { Statements } from '#platform';
import type { Action } from './transfer.entity.js';

/** One movement of money as a whole: what every writing call answers, and the same again for the same key. */
export interface Transfer {
  /** UUID. Of a hold it is also the hold's. */
  readonly id: string;
  readonly action: Action;
  readonly kind: string;
  readonly subject: string;
  readonly key: string;
  /** The hold that it opens (then its own id), posts or voids. */
  readonly holdId: string | null;
  /** The transfer that it takes back. */
  readonly reversesId: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

export interface StoredTransfer {
  readonly seq: string;
  readonly inputHash: string;
  readonly transfer: Transfer;
}

interface Row {
  seq: string | number;
  id: string;
  action: Action;
  kind: string;
  subject: string;
  idempotency_key: string;
  input_hash: string;
  hold_id: string | null;
  reverses_id: string | null;
  reason: string | null;
  at: Date;
}

/** By the caller's idempotency key. */
export function findByKey(from: Statements, key: string): Promise<StoredTransfer | null> {
  return find(from, 'idempotency_key', key);
}

export function findById(from: Statements, id: string): Promise<StoredTransfer | null> {
  return find(from, 'id', id);
}

async function find(
  from: Statements,
  column: 'id' | 'idempotency_key',
  value: string,
): Promise<StoredTransfer | null> {
  const [row] = await from.query<Row[]>(
    `SELECT seq, id, action, kind, subject, idempotency_key, input_hash, hold_id, reverses_id, reason, at
     FROM ledger_transfer WHERE ${column} = ?`,
    [value],
  );
  if (!row) return null;
  const { id, action, kind, subject, reason, at } = row;
  return {
    seq: String(row.seq),
    inputHash: row.input_hash,
    transfer: {
      id,
      action,
      kind,
      subject,
      key: row.idempotency_key,
      holdId: row.hold_id,
      reversesId: row.reverses_id,
      reason,
      at,
    },
  };
}
