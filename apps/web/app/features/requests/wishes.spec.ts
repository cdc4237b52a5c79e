import { describe, expect, it } from 'vitest';
import { byField, keptWishes, NO_WISHES, wishedOf, wishesKept, type Wish } from './wishes';

const none: Wish = { day: '', part: 'morning' };
const wish = (day: string): Wish => ({ day, part: 'afternoon' });

describe('wished days', () => {
  it('survive a reload as they were chosen, the empty ones among them', () => {
    const chosen = [none, wish('2026-10-20'), none];
    expect(wishesKept(keptWishes(chosen))).toEqual(chosen);
    const timed = [none, none, wish('')];
    expect(wishesKept(keptWishes(timed))).toEqual(timed);
    expect(keptWishes([none, none, none])).toBe('');
    for (const foreign of ['', '{', 'null', '[]', '[1,2,3]', '[{},{},{}]', '"__proto__"'])
      expect(wishesKept(foreign)).toBe(NO_WISHES);
  });

  it('have their mistakes beside the field in which they stand', () => {
    const chosen = [none, wish('2026-10-18'), wish('2026-10-19')];
    expect(wishedOf(chosen).map(({ day }) => day)).toEqual(['2026-10-18', '2026-10-19']);
    const told = new Map([
      ['/wishes/0/day', '周末'],
      ['/people', '人数'],
    ]);
    expect([...byField(told, chosen)]).toEqual([
      ['/wishes/1/day', '周末'],
      ['/people', '人数'],
    ]);
    expect([...byField(new Map([['/wishes/0/day', '请填写']]), NO_WISHES)]).toEqual([
      ['/wishes/0/day', '请填写'],
    ]);
  });
});
