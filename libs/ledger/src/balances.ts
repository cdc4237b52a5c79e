import { DomainError, Money } from '#kernel';
import type { Statements } from '#platform';

/** What an account holds. */
export interface Balance {
  /** What may be moved or held. */
  readonly available: Money;
  /** What open holds reserve. */
  readonly held: Money;
}

/** A balance in fen, as the writer of transfers needs it. */
export interface LockedBalance {
  readonly available: bigint;
  readonly held: bigint;
  readonly entries: number;
  readonly mayBeNegative: boolean;
}

interface Row {
  account_id: string;
  may_be_negative: number;
  available: string;
  held: string;
  entries: number;
}

const COLUMNS = 'account_id, may_be_negative, available, held, entries';

/** @throws DomainError `ledger.account-unknown` (404) when one of them does not exist */
export async function readBalances(
  from: Statements,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Balance>> {
  if (accounts.length === 0) return new Map();
  const rows = await from.query<Row[]>(
    `SELECT ${COLUMNS} FROM ledger_balance WHERE account_id IN (?) ORDER BY account_id`,
    [accounts],
  );
  const found = [...locked(rows, accounts)];
  return new Map(
    found.map(([account, { available, held }]) => [
      account,
      { available: Money.ofFen(available), held: Money.ofFen(held) },
    ]),
  );
}

/**
 * Locks balances, in account order: two transfers that want the same ones never wait for each other. The index is
 * forced because a scan of a small table would lock the balances of others.
 * @throws DomainError `ledger.account-unknown` (404) when one of them does not exist
 */
export async function lockBalances(
  tx: Statements,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, LockedBalance>> {
  const rows = await tx.query<Row[]>(
    `SELECT ${COLUMNS} FROM ledger_balance FORCE INDEX (PRIMARY) WHERE account_id IN (?) ORDER BY account_id FOR UPDATE`,
    [accounts],
  );
  return locked(rows, accounts);
}

function locked(rows: readonly Row[], accounts: readonly string[]): ReadonlyMap<string, LockedBalance> {
  if (rows.length < new Set(accounts).size) throw new DomainError('ledger.account-unknown', 404);
  return new Map(
    rows.map(({ account_id, may_be_negative, available, held, entries }) => [
      account_id,
      {
        available: BigInt(available),
        held: BigInt(held),
        entries,
        mayBeNegative: may_be_negative === 1,
      },
    ]),
  );
}
