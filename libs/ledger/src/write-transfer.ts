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
  const hash = hashOf(draft);
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
  await insertEntries(tx, [{ seq, entries }]);
  await updateBalances(tx, entries);
  await keepHold(tx, transfer, entries);
  return transfer;
}

/** Of what was asked for. @throws DomainError `ledger.invalid-name` */
export function hashOf({ action, kind, subject, key, reason, input }: Draft): string {
  assertName(key, LONGEST_KEY);
  assertName(kind, LONGEST_NAME);
  assertName(subject, LONGEST_SUBJECT);
  return inputHash([action, kind, subject, reason ?? null, ...input]);
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

export function entriesOf(
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

export function transferOf({ action, kind, subject, key, at, reason, holdId, reversesId }: Draft): Transfer {
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
  const { insertId } = await insertTransfers(tx, [transferRow(transfer, hash, entries)]);
  return String(insertId);
}

/** The columns of a transfer as `insertTransfers` wants them. */
export function transferRow(
  transfer: Transfer,
  hash: string,
  entries: readonly HashedEntry[],
): readonly unknown[] {
  const { id, action, kind, subject, key, holdId, reversesId, reason, at } = transfer;
  const content = contentHash({ ...transfer, inputHash: hash }, entries);
  return [id, action, kind, subject, key, hash, content, holdId, reversesId, reason, at];
}

export function insertTransfers(
  tx: Tx,
  rows: readonly (readonly unknown[])[],
): Promise<{ insertId: number | string }> {
  return tx.query(
    `INSERT INTO ledger_transfer
       (id, action, kind, subject, idempotency_key, input_hash, content_hash, hold_id, reverses_id, reason, at)
     VALUES ?`,
    [rows],
  );
}

export async function insertEntries(
  tx: Tx,
  transfers: readonly { readonly seq: string; readonly entries: readonly HashedEntry[] }[],
): Promise<void> {
  const rows = transfers.flatMap(({ seq, entries }) =>
    entries.map(({ account, number, available, held, availableAfter, heldAfter }) => [
      seq,
      account,
      number,
      ...[available, held, availableAfter, heldAfter].map(String),
    ]),
  );
  await tx.query(
    `INSERT INTO ledger_entry
       (transfer_seq, account_id, number, available, held, available_after, held_after)
     VALUES ?`,
    [rows],
  );
}

/**
 * In one statement, whatever the number of accounts. Their rows are locked: nobody else changes them meanwhile.
 * @param entries the last one of each account
 */
export async function updateBalances(tx: Tx, entries: readonly HashedEntry[]): Promise<void> {
  const cases = entries.map(() => 'WHEN ? THEN ?').join(' ');
  const values = (of: (entry: HashedEntry) => bigint) =>
    entries.flatMap((entry) => [entry.account, of(entry).toString()]);
  await tx.query(
    `UPDATE ledger_balance SET available = CASE account_id ${cases} END, held = CASE account_id ${cases} END,
       entries = CASE account_id ${cases} END WHERE account_id IN (?)`,
    [
      ...values(({ availableAfter }) => availableAfter),
      ...values(({ heldAfter }) => heldAfter),
      ...values(({ number }) => BigInt(number)),
      entries.map(({ account }) => account),
    ],
  );
}
