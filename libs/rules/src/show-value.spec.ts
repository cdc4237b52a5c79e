import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentText, showValue } from './show-value.js';

describe('a percentage', () => {
  it('has two decimals, rounded half up', () => {
    expect(percentText(1n, 3n, [])).toBe('33.33%');
    expect(percentText(2n, 3n, [])).toBe('66.67%');
    expect(percentText(10_005n, 1_000_000n, [])).toBe('1.00%');
    expect(percentText(-1n, 3n, [])).toBe('-33.33%');
    expect(percentText(12_345n, 100n, [])).toBe('12,345.00%');
  });

  it('never shows a threshold as reached before it is', () => {
    expect(percentText(599_999n, 1_000_000n, [60])).toBe('59.9999%');
    expect(percentText(600_000n, 1_000_000n, [60])).toBe('60.00%');
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10_000_000n }),
        fc.bigInt({ min: 1n, max: 10_000_000n }),
        (of, over) => {
          const shown = percentText(of, over, [60]).replaceAll(',', '');
          return (of * 100n === 60n * over) === /^60\.0+%$/.test(shown);
        },
      ),
    );
  });
});

describe('a shown value', () => {
  it('is an amount, a sum in brackets or a list in the manner of its language', () => {
    expect(showValue({ as: 'amount', of: 'x', divide: 1 }, { x: 276_840 }).zh).toBe('2,768.40');
    expect(showValue({ as: 'amount', of: 'x', divide: 20 }, { x: 162_150 }).zh).toBe('81.08');
    expect(showValue({ as: 'sum', of: 'x', divide: 1 }, { x: [1, 200] }).en).toBe('(0.01 + 2.00)');
    expect(showValue({ as: 'sum', of: 'x', divide: 1 }, { x: [200] }).en).toBe('2.00');
    expect(showValue({ as: 'text', of: 'x' }, { x: [2024, 2025] })).toEqual({
      zh: '2024、2025',
      en: '2024, 2025',
    });
    expect(showValue({ as: 'count', of: 'x' }, { x: 208_000 }).zh).toBe('208,000');
  });

  it('is a dash when it is not there', () => {
    expect(showValue({ as: 'amount', of: 'x', divide: 1 }, {}).zh).toBe('—');
    expect(showValue({ as: 'percent', of: 'x', over: 'y' }, { x: 1, y: 0 }).zh).toBe('—');
    expect(showValue({ as: 'growth', of: 'x', limits: [] }, { x: null }).zh).toBe('—');
  });
});
