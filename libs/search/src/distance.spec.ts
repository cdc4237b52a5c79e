import { describe, expect, it } from 'vitest';
import { metresBetween } from './distance.js';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe('a distance', () => {
  it('is that of the great circle: a degree of the meridian, a degree of the sixtieth parallel, half the earth', () => {
    expect(metresBetween(at(116, 39), at(116, 40))).toBe(111_195);
    expect(metresBetween(at(10, 60), at(11, 60)) / 111_195).toBeCloseTo(0.5, 3);
    expect(metresBetween(at(0, 90), at(0, -90))).toBe(20_015_114);
  });

  it('is the same there and back, nothing to itself, and short across the date line', () => {
    const [one, other] = [at(116.3102, 39.9841), at(116.3265, 39.962)];
    expect(metresBetween(one, other)).toBe(metresBetween(other, one));
    expect(metresBetween(one, one)).toBe(0);
    expect(metresBetween(at(179.999, 0), at(-179.999, 0))).toBeLessThan(250);
  });
});
