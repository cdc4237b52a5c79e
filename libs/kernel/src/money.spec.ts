import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from './money.js';

describe('money', () => {
  it('is a string of yuan in JSON and comes back as it was', () => {
    fc.assert(
      fc.property(fc.bigInt(), (fen) => {
        const read = JSON.parse(JSON.stringify(Money.ofFen(fen))) as string;
        return Money.ofYuan(read).fen === fen;
      }),
    );
  });

  it('adds and subtracts without loss', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        const sum = Money.ofFen(a).plus(Money.ofFen(b));
        return sum.minus(Money.ofFen(b)).compare(Money.ofFen(a)) === 0;
      }),
    );
  });

  it('reads 万元 as ten thousand yuan', () => {
    expect(Money.ofWanYuan('2768.40').toJSON()).toBe('27684000.00');
    expect(Money.ofWanYuan('0.01').fen).toBe(10_000n);
  });

  it('is shown with sign, currency and groups', () => {
    expect(Money.ofYuan('27684000').format()).toBe('¥27,684,000.00');
    expect(Money.ofFen(-5n).format()).toBe('-¥0.05');
  });

  it('takes no more than two decimals', () => {
    expect(() => Money.ofYuan('1.005')).toThrow(RangeError);
  });
});
