import { shanghaiDay } from '#kernel';
import type { Tx } from '#platform';
import { OrderSequence } from './order.entity.js';

/** The next number of the year, such as `CXD-2026-00001`. Without gaps: the sequence stays locked until the end of `tx`. */
export async function nextOrderNumber(tx: Tx, at: Date): Promise<string> {
  const year = Number(shanghaiDay(at).slice(0, 4));
  // Takes the exclusive lock at once: a shared one first (INSERT IGNORE) lets two starters block each other.
  await tx.query(
    'INSERT INTO voucher_order_sequence (year, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last',
    [year],
  );
  const sequence = await tx.findOneOrFail(OrderSequence, {
    where: { year },
    lock: { mode: 'pessimistic_write' },
  });
  const last = sequence.last + 1;
  await tx.update(OrderSequence, { year }, { last });
  return `CXD-${year}-${String(last).padStart(5, '0')}`;
}
