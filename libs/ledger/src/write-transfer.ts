import { DomainError, Money, newId } from '#kernel';
import { isDuplicate, type Tx } from '#platform';
import { lockBalances, type LockedBalance } from './balances.js';
import { findByKey, type Transfer } from './find-transfer.js';
import { keepHold } from './holds.js';
import type { Movement } from './movements.js';
import { contentHash, inputHash, type HashedEntry } from './transfer-hash.js';
import type { Action } from './transfer.entity.js';

/** A transfer that was asked for. */
export interface Draft {
  readonly action: Action;
  readonly kind: string;
  readonly subject: string;
  readonly key: string;
  readonly reason?: string;
  readonly at: Date;
  /** Of what the idempotency key stands for: anything that JSON can hold. */
  readonly input: readonly unknown[];
  readonly holdId?: string;
  readonly reversesId?: string;
  /** Accounts that are to be locked. */
  readonly accounts: readonly string[];
  /** What it does, worked out once they are locked. @throws DomainError to refuse */
  readonly plan: (tx: Tx) => Promise<readonly Movement[]> | readonly Movement[];
}

const LONGEST_KEY = 150;
const LONGEST_NAME = 60;
const LONGEST_SUBJECT = 100;

/**
 * The only writer of transfers and entries. Whatever is refused was refused before anything was written, so that a
 * caller may go on in the same transaction.
 * @throws DomainError `ledger.key-reused`, `ledger.insufficient` (409), `ledger.account-unknown` (404), what the plan
 *   throws
 */
export async function writeTransfer(tx: Tx, draft: Draft): Promise<Transfer> {
  assertName(draft.key, LONGEST_KEY);
  assertName(draft.kind, LONGEST_NAME);
  assertName(draft.subject, LONGEST_SUBJECT);
  const hash = inputHash([draft.action, draft.kind, draft.subject, draft.reason ?? null, ...draft.input]);
  const balances = await lockBalances(tx, draft.accounts);
  let entries: readonly HashedEntry[];
  try {
    entries = entriesOf(await draft.plan(tx), balances);
  } catch (refusal) {
    // What is refused now may have been done before: an account is empty because of this very transfer.
    return earlier(tx, draft.key, hash, refusal);
  }
  const transfer = transferOf(draft);
  let seq: string;
  try {
    seq = await insertTransfer(tx, transfer, hash, entries);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return earlier(tx, draft.key, hash, new DomainError('ledger.already-reversed', 409));
  }
  await insertEntries(tx, seq, entries);
  await updateBalances(tx, entries);
  await keepHold(tx, transfer, entries);
  return transfer;
}

/** Names are compared byte by byte and go into hashes: visible ASCII only. @throws DomainError `ledger.invalid-name` */
export function assertName(name: string, most: number): void {
  if (name.length > most || !/^[!-~]+$/.test(name))
    throw new DomainError('ledger.invalid-name', 422, { params: { most } });
}

/** What was done under this key before. @throws DomainError `ledger.key-reused` (409), or the refusal if nothing was */
async function earlier(tx: Tx, key: string, hash: string, refusal: unknown): Promise<Transfer> {
  const before = await findByKey(tx, key);
  if (!before) throw refusal;
  if (before.inputHash !== hash) throw new DomainError('ledger.key-reused', 409);
  return before.transfer;
}

function entriesOf(
  movements: readonly Movement[],
  balances: ReadonlyMap<string, LockedBalance>,
): readonly HashedEntry[] {
  const entries = movements.map(({ account, available, held }) => {
    const balance = balances.get(account);
    if (!balance) throw new Error(`${account} moves without having been locked`);
    const availableAfter = balance.available + available;
    if (availableAfter < 0n && available < 0n && !balance.mayBeNegative)
      throw insufficient(balance.available, -available);
    const heldAfter = balance.held + held;
    return { account, number: balance.entries + 1, available, held, availableAfter, heldAfter };
  });
  return entries.toSorted((a, b) => (a.account < b.account ? -1 : 1));
}

function insufficient(available: bigint, wanted: bigint): DomainError {
  const params = { available: Money.ofFen(available).format(), wanted: Money.ofFen(wanted).format() };
  return new DomainError('ledger.insufficient', 409, { params });
}

function transferOf({ action, kind, subject, key, at, reason, holdId, reversesId }: Draft): Transfer {
  const id = newId(at.getTime());
  return {
    id,
    action,
    kind,
    subject,
    key,
    holdId: action === 'hold' ? id : (holdId ?? null),
    reversesId: reversesId ?? null,
    reason: reason ?? null,
    at,
  };
}

async function insertTransfer(
  tx: Tx,
  transfer: Transfer,
  hash: string,
  entries: readonly HashedEntry[],
): Promise<string> {
  const { id, action, kind, subject, key, holdId, reversesId, reason, at } = transfer;
  const content = contentHash({ ...transfer, inputHash: hash }, entries);
  const { insertId } = await tx.query<{ insertId: number | string }>(
    `INSERT INTO ledger_transfer
       (id, action, kind, subject, idempotency_key, input_hash, content_hash, hold_id, reverses_id, reason, at)
     VALUES (?)`,
    [[id, action, kind, subject, key, hash, content, holdId, reversesId, reason, at]],
  );
  return String(insertId);
}

async function insertEntries(tx: Tx, seq: string, entries: readonly HashedEntry[]): Promise<void> {
  const rows = entries.map(({ account, number, available, held, availableAfter, heldAfter }) => [
    seq,
    account,
    number,
    ...[available, held, availableAfter, heldAfter].map(String),
  ]);
  await tx.query(
    `INSERT INTO ledger_entry
       (transfer_seq, account_id, number, available, held, available_after, held_after)
     VALUES ?`,
    [rows],
  );
}

/** In one statement, whatever the number of accounts. Their rows are locked: nobody else changes them meanwhile. */
async function updateBalances(tx: Tx, entries: readonly HashedEntry[]): Promise<void> {
  const cases = entries.map(() => 'WHEN ? THEN ?').join(' ');
  const values = (of: (entry: HashedEntry) => bigint) =>
    entries.flatMap((entry) => [entry.account, of(entry).toString()]);
  await tx.query(
    `UPDATE ledger_balance SET available = CASE account_id ${cases} END, held = CASE account_id ${cases} END,
       entries = entries + 1 WHERE account_id IN (?)`,
    [
      ...values(({ availableAfter }) => availableAfter),
      ...values(({ heldAfter }) => heldAfter),
      entries.map(({ account }) => account),
    ],
  );
}
