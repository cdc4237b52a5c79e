import { decimalUnits, groupThousands, unitsToDecimal } from './decimal.js';

const FEN_PER_HUNDREDTH_OF_WAN = 10_000n;

/** Renminbi as whole fen. Never a `number`; in JSON a string of yuan with two decimals (`"27684000.00"`). */
export class Money {
  private constructor(readonly fen: bigint) {}

  static ofFen(fen: bigint): Money {
    return new Money(fen);
  }

  /** From yuan with at most two decimals, as in JSON. @throws RangeError when it is anything else */
  static ofYuan(yuan: string): Money {
    return new Money(decimalUnits(yuan, 2));
  }

  /** From 万元 with at most two decimals, as in application forms. @throws RangeError when it is anything else */
  static ofWanYuan(wanYuan: string): Money {
    return new Money(decimalUnits(wanYuan, 2) * FEN_PER_HUNDREDTH_OF_WAN);
  }

  plus(other: Money): Money {
    return new Money(this.fen + other.fen);
  }

  minus(other: Money): Money {
    return new Money(this.fen - other.fen);
  }

  compare(other: Money): -1 | 0 | 1 {
    if (this.fen === other.fen) return 0;
    return this.fen < other.fen ? -1 : 1;
  }

  /** `¥27,684,000.00` */
  format(): string {
    const sign = this.fen < 0n ? '-' : '';
    return `${sign}¥${groupThousands(unitsToDecimal(this.fen < 0n ? -this.fen : this.fen, 2))}`;
  }

  toJSON(): string {
    return unitsToDecimal(this.fen, 2);
  }

  toString(): string {
    return this.toJSON();
  }
}
