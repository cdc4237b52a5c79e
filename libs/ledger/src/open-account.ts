import { DomainError, newId } from '#kernel';
import { isDuplicate, type Statements, type Tx } from '#platform';
import { assertName } from './write-transfer.js';

/** Which account: what it belongs to (opaque) and what is kept there. */
export interface AccountName {
  /** Up to 100 ASCII characters, such as `voucher:018f…`. */
  readonly owner: string;
  /** Up to 60 ASCII characters, such as `available`. */
  readonly kind: string;
}

export interface Account extends AccountName {
  readonly id: string;
  readonly mayBeNegative: boolean;
}

interface Row {
  id: string;
  owner: string;
  kind: string;
  may_be_negative: number;
}

/**
 * Opens an account with a balance of zero, or answers the one that there is.
 * @throws DomainError `ledger.account-differs` (409) when that one has the other rule on negative balances
 */
export async function openAccount(
  tx: Tx,
  { owner, kind }: AccountName,
  mayBeNegative: boolean,
  now: Date,
): Promise<string> {
  assertName(owner, 100);
  assertName(kind, 60);
  const id = newId(now.getTime());
  // IGNORE leaves an account alone that somebody has opened meanwhile.
  const { affectedRows } = await tx.query<{ affectedRows: number }>(
    'INSERT IGNORE INTO ledger_account (id, owner, kind, may_be_negative, opened_at) VALUES (?)',
    [[id, owner, kind, mayBeNegative, now]],
  );
  if (affectedRows === 0) return existing(tx, { owner, kind }, mayBeNegative);
  await tx.query(
    'INSERT INTO ledger_balance (account_id, may_be_negative, available, held, entries) VALUES (?, ?, 0, 0, 0)',
    [id, mayBeNegative],
  );
  return id;
}

/**
 * Opens new accounts of one kind, one for each owner, none of which may be below zero.
 * @returns their ids by owner. @throws DomainError `ledger.account-differs` (409) when one of them is there already
 */
export async function openAccounts(
  tx: Tx,
  owners: readonly string[],
  kind: string,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (owners.length === 0) return new Map();
  assertName(kind, 60);
  for (const owner of owners) assertName(owner, 100);
  const ids = new Map(owners.map((owner) => [owner, newId(now.getTime())]));
  try {
    await tx.query('INSERT INTO ledger_account (id, owner, kind, may_be_negative, opened_at) VALUES ?', [
      owners.map((owner) => [ids.get(owner), owner, kind, false, now]),
    ]);
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('ledger.account-differs', 409);
    throw error;
  }
  await tx.query(
    'INSERT INTO ledger_balance (account_id, may_be_negative, available, held, entries) VALUES ?',
    [[...ids.values()].map((id) => [id, false, 0, 0, 0])],
  );
  return ids;
}

/** The accounts of one owner, by kind. */
export async function accountsOf(from: Statements, owner: string): Promise<Account[]> {
  const rows = await from.query<Row[]>(
    'SELECT id, owner, kind, may_be_negative FROM ledger_account WHERE owner = ? ORDER BY kind LIMIT 1000',
    [owner],
  );
  return rows.map(({ id, kind, may_be_negative }) => ({
    id,
    owner,
    kind,
    mayBeNegative: may_be_negative === 1,
  }));
}

async function existing(tx: Tx, { owner, kind }: AccountName, mayBeNegative: boolean): Promise<string> {
  const account = (await accountsOf(tx, owner)).find((each) => each.kind === kind);
  if (!account) throw new Error(`the account ${owner} ${kind} is neither new nor there`);
  if (account.mayBeNegative !== mayBeNegative) throw new DomainError('ledger.account-differs', 409);
  return account.id;
}
