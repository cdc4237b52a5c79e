import { Money } from '#kernel';
import type { Statements } from '#platform';
import type { Action } from './transfer.entity.js';

/** One line of an account: how a transfer changed it. */
export interface Entry {
  readonly account: string;
  /** 1, 2, 3 … within the account. */
  readonly number: number;
  readonly transfer: string;
  readonly action: Action;
  readonly kind: string;
  readonly subject: string;
  readonly holdId: string | null;
  readonly reversesId: string | null;
  readonly reason: string | null;
  readonly at: Date;
  /** Change of what may be moved. */
  readonly available: Money;
  /** Change of what is reserved. */
  readonly held: Money;
  readonly availableAfter: Money;
  readonly heldAfter: Money;
}

export interface EntryPage {
  readonly entries: readonly Entry[];
  /** For the next page; null at the end. */
  readonly next: string | null;
}

export interface PageOf {
  /** `next` of the page before; the first page without it. */
  readonly cursor?: string | undefined;
  /** 1 to 200, 50 when left out. */
  readonly limit?: number | undefined;
  /** `oldest` when left out. */
  readonly first?: 'oldest' | 'newest' | undefined;
}

interface Row {
  seq: string | number;
  account_id: string;
  number: number;
  id: string;
  action: Action;
  kind: string;
  subject: string;
  hold_id: string | null;
  reverses_id: string | null;
  reason: string | null;
  at: Date;
  available: string;
  held: string;
  available_after: string;
  held_after: string;
}

const MOST = 200;
const USUAL = 50;
const SELECT = `SELECT t.seq, e.account_id, e.number, t.id, t.action, t.kind, t.subject, t.hold_id, t.reverses_id,
    t.reason, t.at, e.available, e.held, e.available_after, e.held_after
  FROM ledger_entry e JOIN ledger_transfer t ON t.seq = e.transfer_seq`;

/** The entries of one account, in the order in which they were made. */
export async function entriesOfAccount(
  from: Statements,
  account: string,
  { cursor, limit, first }: PageOf,
): Promise<EntryPage> {
  const count = limitOf(limit);
  const { past, order } = directionOf(first);
  const rows = await from.query<Row[]>(
    `${SELECT} WHERE e.account_id = ? ${cursor ? `AND e.number ${past} ?` : ''} ORDER BY e.number ${order} LIMIT ?`,
    [account, ...(cursor ? [Number(cursor)] : []), count + 1],
  );
  return pageOf(rows, count, ({ number }) => String(number));
}

/** The entries of all transfers that were made for one subject, in the order in which they were made. */
export async function entriesOfSubject(
  from: Statements,
  subject: string,
  { cursor, limit, first }: PageOf,
): Promise<EntryPage> {
  const count = limitOf(limit);
  const { past, order } = directionOf(first);
  const [seq, account] = cursor?.split('/') ?? [];
  const beyond = `AND (t.seq ${past} ? OR (t.seq = ? AND e.account_id ${past} ?))`;
  const rows = await from.query<Row[]>(
    `${SELECT} WHERE t.subject = ? ${cursor ? beyond : ''}
     ORDER BY t.seq ${order}, e.account_id ${order} LIMIT ?`,
    [subject, ...(cursor ? [seq, seq, account] : []), count + 1],
  );
  return pageOf(rows, count, (row) => `${row.seq}/${row.account_id}`);
}

function limitOf(limit = USUAL): number {
  return Math.min(MOST, Math.max(1, Math.trunc(limit)));
}

function directionOf(first: PageOf['first']): { past: string; order: string } {
  return first === 'newest' ? { past: '<', order: 'DESC' } : { past: '>', order: 'ASC' };
}

function pageOf(rows: readonly Row[], count: number, cursorOf: (row: Row) => string): EntryPage {
  const shown = rows.slice(0, count);
  const last = shown.at(-1);
  return {
    entries: shown.map(entryOf),
    next: rows.length > count && last ? cursorOf(last) : null,
  };
}

function entryOf(row: Row): Entry {
  const { account_id: account, number, id: transfer, action, kind, subject, reason, at } = row;
  return {
    account,
    number,
    transfer,
    action,
    kind,
    subject,
    holdId: row.hold_id,
    reversesId: row.reverses_id,
    reason,
    at,
    available: moneyOf(row.available),
    held: moneyOf(row.held),
    availableAfter: moneyOf(row.available_after),
    heldAfter: moneyOf(row.held_after),
  };
}

const moneyOf = (fen: string) => Money.ofFen(BigInt(fen));
