import { shanghaiDay } from '#kernel';
import type { Tx } from '#platform';
import { HightechSequence } from './hightech.entity.js';

/** The next number of the year, such as `HTE-2026-00001`. Without gaps: the sequence stays locked until the end of `tx`. */
export async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const year = Number(shanghaiDay(at).slice(0, 4));
  // Takes the exclusive lock at once: a shared one first (INSERT IGNORE) lets two starters block each other.
  await tx.query(
    'INSERT INTO hightech_sequence (year, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last',
    [year],
  );
  const sequence = await tx.findOneOrFail(HightechSequence, {
    where: { year },
    lock: { mode: 'pessimistic_write' },
  });
  const last = sequence.last + 1;
  await tx.update(HightechSequence, { year }, { last });
  return `HTE-${year}-${String(last).padStart(5, '0')}`;
}
