import { shanghaiDay } from '#kernel';
import type { Tx } from '#platform';
import { ClaimSequence } from './claim.entity.js';

/** The next number of the year, such as `DF-2026-00001`. Without gaps: the sequence stays locked until the end of `tx`. */
export async function nextClaimNumber(tx: Tx, at: Date): Promise<string> {
  const year = Number(shanghaiDay(at).slice(0, 4));
  // Takes the exclusive lock at once: a shared one first (INSERT IGNORE) lets two starters block each other.
  await tx.query(
    'INSERT INTO voucher_claim_sequence (year, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last',
    [year],
  );
  const sequence = await tx.findOneOrFail(ClaimSequence, {
    where: { year },
    lock: { mode: 'pessimistic_write' },
  });
  const last = sequence.last + 1;
  await tx.update(ClaimSequence, { year }, { last });
  return `DF-${year}-${String(last).padStart(5, '0')}`;
}
