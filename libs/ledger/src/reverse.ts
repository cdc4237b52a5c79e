import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { findById, type Transfer } from './find-transfer.js';
import { movementsOfReversal, type Movement } from './movements.js';
import { writeTransfer } from './write-transfer.js';

export interface Reversal {
  /** Id of the transfer that is to be taken back. */
  readonly transfer: string;
  /** Why, in words that an auditor understands; up to 500 characters. */
  readonly reason: string;
  /** Idempotency key, as of every transfer. */
  readonly key: string;
}

const LONGEST_REASON = 500;

export async function reverse(tx: Tx, { transfer: id, reason, key }: Reversal, at: Date): Promise<Transfer> {
  if (!reason.trim() || reason.length > LONGEST_REASON)
    throw new DomainError('ledger.invalid-reason', 422, { params: { most: LONGEST_REASON } });
  const original = await findById(tx, id);
  if (!original) throw new DomainError('ledger.transfer-unknown', 404);
  const { kind, subject, action } = original.transfer;
  const movements = await movementsOf(tx, original.seq);
  return writeTransfer(tx, {
    action: 'reverse',
    kind,
    subject,
    key,
    reason,
    at,
    reversesId: id,
    input: [id],
    accounts: movements.map(({ account }) => account),
    plan: async () => {
      if (action === 'reverse') throw new DomainError('ledger.not-reversible', 409);
      await assertStands(tx, id);
      return movementsOfReversal(movements);
    },
  });
}

async function assertStands(tx: Tx, id: string): Promise<void> {
  const taken = await tx.query<unknown[]>('SELECT 1 FROM ledger_transfer WHERE reverses_id = ?', [id]);
  if (taken.length > 0) throw new DomainError('ledger.already-reversed', 409);
}

async function movementsOf(tx: Tx, seq: string): Promise<Movement[]> {
  const rows = await tx.query<{ account_id: string; available: string; held: string }[]>(
    'SELECT account_id, available, held FROM ledger_entry WHERE transfer_seq = ? ORDER BY account_id',
    [seq],
  );
  return rows.map(({ account_id, available, held }) => ({
    account: account_id,
    available: BigInt(available),
    held: BigInt(held),
  }));
}
