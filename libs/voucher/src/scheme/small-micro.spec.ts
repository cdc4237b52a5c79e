import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { judgeSize, loadSmallMicro } from './small-micro.js';

const file = loadSmallMicro('small-micro', 1);
const size = (industry: string, staff: number, revenue: string, assets = '0.00') =>
  judgeSize(file, { industry, staff, revenue: Money.ofYuan(revenue), assets: Money.ofYuan(assets) });

describe('a small or micro company', () => {
  it('is one that does not reach all lower limits of its sector together', () => {
    expect(size('C3983', 299, '900000000.00').verdict).toBe('pass');
    expect(size('C3983', 900, '19999999.99').verdict).toBe('pass');
    expect(size('C3983', 300, '20000000.00').verdict).toBe('fail');
  });

  it('is judged by the closest sector: a warehouse is not a railway', () => {
    expect(size('G5910', 150, '12000000.00').verdict).toBe('fail');
    expect(size('G5310', 150, '12000000.00').verdict).toBe('pass');
  });

  it('is judged by assets where the sector says so', () => {
    expect(size('L7211', 100, '0.00', '79999999.99').verdict).toBe('pass');
    expect(size('L7211', 100, '0.00', '80000000.00').verdict).toBe('fail');
  });

  it('is told in numbers why', () => {
    expect(size('I6513', 58, '12000000.00').working).toEqual({
      zh: '从业人员 58 人（低于下限 100 人）；营业收入 ¥12,000,000.00（达到下限 ¥10,000,000.00）；未同时达到中型企业下限，属于小微企业',
      en: 'staff 58 (below 100); revenue ¥12,000,000.00 (reaches ¥10,000,000.00); not all lower limits of a medium-sized company are reached, so small or micro',
    });
  });

  it('is unknown in a sector that the standard leaves out', () => {
    expect(size('J6621', 5, '1.00')).toMatchObject({ verdict: 'unknown', sector: null });
  });
});
