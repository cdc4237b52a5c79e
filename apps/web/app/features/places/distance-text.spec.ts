import { describe, expect, it } from 'vitest';
import { distanceText } from './distance-text';

describe('a distance', () => {
  it('is told in metres, then in tenths of a kilometre, then in kilometres', () => {
    expect([0, 999, 1000, 2827, 30_658, 1_067_400].map((metres) => distanceText(metres).zh)).toEqual([
      '0 米',
      '999 米',
      '1 公里',
      '2.8 公里',
      '30.7 公里',
      '1067 公里',
    ]);
    expect([500, 20_000].map((metres) => distanceText(metres).en)).toEqual(['500 m', '20 km']);
  });
});
