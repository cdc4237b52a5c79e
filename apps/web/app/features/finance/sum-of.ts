import { Money } from '#kernel';

/** Amounts of yuan added up to the fen. */
export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(Money.ofYuan(amount)), Money.ofFen(0n)).toJSON();
}
