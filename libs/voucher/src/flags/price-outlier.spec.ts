import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceedsShare, isOutlier, percentOf, twiceMedian } from './price-outlier.js';

const fen = fc.bigInt({ min: 1n, max: 10n ** 15n });
const amounts = fc.array(fen, { minLength: 1, maxLength: 30 });

describe('the median of prices', () => {
  it('is the one in the middle, or lies exactly between the two there', () => {
    expect(twiceMedian([300n, 100n, 200n])).toBe(400n);
    expect(twiceMedian([100n, 101n])).toBe(201n);
    expect(() => twiceMedian([])).toThrow(RangeError);
  });

  it('has as many amounts below as above, whatever their order', () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const twice = twiceMedian(all);
        const below = all.filter((one) => 2n * one < twice).length;
        const above = all.filter((one) => 2n * one > twice).length;
        expect(below).toBeLessThanOrEqual(all.length / 2);
        expect(above).toBeLessThanOrEqual(all.length / 2);
        expect(twiceMedian(all.toReversed())).toBe(twice);
      }),
    );
  });

  it('makes an outlier of what is more than the factor times as much, by one fen', () => {
    expect(isOutlier(300n, [100n], 3)).toBe(false);
    expect(isOutlier(301n, [100n], 3)).toBe(true);
    fc.assert(
      fc.property(amounts, fen, (all, more) => {
        const limit = (3n * twiceMedian(all)) / 2n;
        expect(isOutlier(limit, all, 3)).toBe(false);
        expect(isOutlier(limit + more, all, 3)).toBe(true);
      }),
    );
  });
});

describe('a share', () => {
  it('exceeds a limit only beyond it, and is said with one decimal, never rounded up', () => {
    expect(exceedsShare(40n, 100n, 40)).toBe(false);
    expect(exceedsShare(400_001n, 1_000_000n, 40)).toBe(true);
    expect(percentOf(399_999n, 1_000_000n)).toBe('39.9');
    expect(percentOf(0n, 0n)).toBe('0.0');
  });

  it('of all parts together is at most a hundred percent', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0n);
        const tenths = parts.map((part) => BigInt(percentOf(part, total).replace('.', '')));
        expect(tenths.reduce((sum, share) => sum + share, 0n) <= 1000n).toBe(true);
        expect(parts.filter((part) => exceedsShare(part, total, 40)).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
