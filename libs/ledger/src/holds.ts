import { DomainError, Money } from '#kernel';
import type { Statements, Tx } from '#platform';
import type { Transfer } from './find-transfer.js';
import type { HashedEntry } from './transfer-hash.js';

/** Money that is reserved on an account. */
export interface Hold {
  readonly id: string;
  readonly account: string;
  /** As it was opened. */
  readonly amount: Money;
  /** What is neither posted nor released; zero when it is closed. */
  readonly remaining: Money;
}

/** @throws DomainError `ledger.hold-unknown` (404) */
export async function readHold(from: Statements, id: string): Promise<Hold> {
  const [row] = await from.query<{ account_id: string; amount: string; remaining: string }[]>(
    'SELECT account_id, amount, remaining FROM ledger_hold WHERE id = ?',
    [id],
  );
  if (!row) throw new DomainError('ledger.hold-unknown', 404);
  return {
    id,
    account: row.account_id,
    amount: Money.ofFen(BigInt(row.amount)),
    remaining: Money.ofFen(BigInt(row.remaining)),
  };
}

/** Carries the change of its account's held balance, which is locked, over to the hold. */
export async function keepHold(tx: Tx, transfer: Transfer, entries: readonly HashedEntry[]): Promise<void> {
  const entry = entries.find(({ held }) => held !== 0n);
  if (!entry || !transfer.holdId) return;
  const { account, held } = entry;
  if (transfer.action === 'hold') {
    await tx.query('INSERT INTO ledger_hold (id, account_id, amount, remaining) VALUES (?)', [
      [transfer.holdId, account, held.toString(), held.toString()],
    ]);
  } else {
    await tx.query('UPDATE ledger_hold SET remaining = remaining + ? WHERE id = ?', [
      held.toString(),
      transfer.holdId,
    ]);
  }
}
