import { Money } from '#kernel';
import type { VoucherPayment } from './payment.entity.js';

/** What was paid in error and has not come back yet. */
export function outstandingOf({ amount, recovered }: VoucherPayment): Money {
  return Money.ofFen(BigInt(amount) - BigInt(recovered));
}
