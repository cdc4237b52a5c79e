import { shanghaiDay } from '#kernel';
import type { Tx } from '#platform';
import { PaymentSequence } from './payment.entity.js';

/** The next number of the year. Without gaps: the sequence stays locked until the end of `tx`. */
export async function nextOrderNumber(tx: Tx, at: Date): Promise<{ year: number; number: number }> {
  const year = Number(shanghaiDay(at).slice(0, 4));
  // Takes the exclusive lock at once: a shared one first (INSERT IGNORE) lets two starters block each other.
  await tx.query(
    'INSERT INTO voucher_payment_sequence (year, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last',
    [year],
  );
  const sequence = await tx.findOneOrFail(PaymentSequence, {
    where: { year },
    lock: { mode: 'pessimistic_write' },
  });
  const number = sequence.last + 1;
  await tx.update(PaymentSequence, { year }, { last: number });
  return { year, number };
}
