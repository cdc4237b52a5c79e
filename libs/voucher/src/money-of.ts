import { Money } from '#kernel';

/** An amount as the database gives it: whole fen, of a bigint column or a sum as text. */
export function moneyOf(fen: string | number | bigint): Money {
  return Money.ofFen(BigInt(fen));
}
