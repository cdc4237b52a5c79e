import { DomainError } from '#kernel';
import { isDuplicate, type Tx } from '#platform';
import { lockBalances, type LockedBalance } from './balances.js';
import type { Transfer } from './find-transfer.js';
import { draftOf, type Posting } from './post.js';
import { movementsOfPost } from './movements.js';
import type { HashedEntry } from './transfer-hash.js';
import {
  entriesOf,
  hashOf,
  insertEntries,
  insertTransfers,
  transferOf,
  transferRow,
  updateBalances,
} from './write-transfer.js';

interface Planned {
  readonly transfer: Transfer;
  readonly hash: string;
  readonly entries: readonly HashedEntry[];
}

/**
 * New postings one after the other, in as many statements as one takes: checks, hashes and the numbers of entries are
 * those that `post` would make of them, in this order. All or none: whatever is refused, nothing was written.
 */
export async function postAll(tx: Tx, postings: readonly Posting[], at: Date): Promise<Transfer[]> {
  if (postings.length === 0) return [];
  const accounts = [...new Set(postings.flatMap(({ legs }) => legs.map(({ account }) => account)))];
  const balances = new Map(await lockBalances(tx, accounts));
  const planned = postings.map((posting) => plan(posting, balances, at));
  try {
    await insertTransfers(
      tx,
      planned.map(({ transfer, hash, entries }) => transferRow(transfer, hash, entries)),
    );
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('ledger.key-reused', 409);
    throw error;
  }
  await insertEntries(tx, await numbered(tx, planned));
  const last = new Map(planned.flatMap(({ entries }) => entries.map((entry) => [entry.account, entry])));
  await updateBalances(tx, [...last.values()]);
  return planned.map(({ transfer }) => transfer);
}

/** Works one out on what those before it leave, and leaves its own result in `balances`. */
function plan(posting: Posting, balances: Map<string, LockedBalance>, at: Date): Planned {
  const draft = draftOf(posting, at);
  const hash = hashOf(draft);
  const entries = entriesOf(movementsOfPost(posting.legs), balances);
  for (const { account, availableAfter, heldAfter, number } of entries) {
    const mayBeNegative = balances.get(account)?.mayBeNegative ?? false;
    balances.set(account, { available: availableAfter, held: heldAfter, entries: number, mayBeNegative });
  }
  return { transfer: transferOf(draft), hash, entries };
}

/** One statement numbers its rows in their order; which numbers they are, only the database knows. */
async function numbered(
  tx: Tx,
  planned: readonly Planned[],
): Promise<{ seq: string; entries: readonly HashedEntry[] }[]> {
  const rows = await tx.query<{ seq: string | number; id: string }[]>(
    'SELECT seq, id FROM ledger_transfer WHERE id IN (?)',
    [planned.map(({ transfer }) => transfer.id)],
  );
  const seqs = new Map(rows.map(({ id, seq }) => [id, String(seq)]));
  return planned.map(({ transfer, entries }) => {
    const seq = seqs.get(transfer.id);
    if (!seq) throw new Error(`the transfer ${transfer.id} was written and is not there`);
    return { seq, entries };
  });
}
