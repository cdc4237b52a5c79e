import type { Payment } from './finance-types';
import { sumOf } from './sum-of';

/** What was paid in error and has not come back. */
export function outstandingOf({ amount, recovered }: Pick<Payment, 'amount' | 'recovered'>): string {
  return sumOf([amount, `-${recovered}`]);
}
