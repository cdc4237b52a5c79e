import { Money } from '#kernel';
import type { KindFile } from '../scheme/scheme-file.js';

/**
 * What a voucher pays of an order: the percentage of the contract amount, at most the cap of its kind, at most what is
 * left on it. Fractions of a fen are dropped. The yearly caps were taken from when the voucher was issued.
 */
export function subsidyOf(
  { percent, cap }: Pick<KindFile, 'percent' | 'cap'>,
  contractAmount: Money,
  left: Money,
): Money {
  const share = Money.ofFen((contractAmount.fen * BigInt(percent)) / 100n);
  return [left, ...(cap ? [cap] : [])].reduce((a, b) => (a.compare(b) <= 0 ? a : b), share);
}
