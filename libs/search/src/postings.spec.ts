import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, has, intersection, postingsOf, revised, rowsOf, union } from './postings.js';

const SPAN = 400;
/** Small and large sets, so that lists and bitmaps meet. */
const rows = fc.oneof(
  fc.uniqueArray(fc.nat(SPAN - 1), { maxLength: 8 }),
  fc.uniqueArray(fc.nat(SPAN - 1), { minLength: 40, maxLength: 300 }),
);
const setOf = (some: readonly number[]) => postingsOf(Uint32Array.from(some).sort(), SPAN);
const listOf = (some: Iterable<number>) => [...some].sort((a, b) => a - b);

describe('sets of documents', () => {
  it('hold what was put in, in order', () => {
    fc.assert(
      fc.property(rows, fc.nat(SPAN - 1), (some, other) => {
        const set = setOf(some);
        expect([...rowsOf(set)]).toEqual(listOf(some));
        expect(set.size).toBe(some.length);
        expect(has(set, other)).toBe(some.includes(other));
      }),
    );
  });

  it('meet and join like any sets', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (some) => {
        const sets = some.map(setOf);
        const met = intersection(sets);
        expect([...rowsOf(met)]).toEqual(
          listOf(some[0]!.filter((row) => some.every((one) => one.includes(row)))),
        );
        expect(met.size).toBe(rowsOf(met).length);
        const joined = union(sets, SPAN);
        expect([...rowsOf(joined)]).toEqual(listOf(new Set(some.flat())));
        expect(joined.size).toBe(rowsOf(joined).length);
      }),
    );
  });

  it('take in and give up single documents', () => {
    fc.assert(
      fc.property(rows, fc.nat(SPAN - 1), fc.boolean(), (some, row, present) => {
        const expected = new Set(some);
        if (present) expected.add(row);
        else expected.delete(row);
        expect([...rowsOf(changed(setOf(some), row, present, SPAN))]).toEqual(listOf(expected));
      }),
    );
  });

  it('take in many changes at once as one after the other', () => {
    const changes = fc.uniqueArray(fc.tuple(fc.nat(SPAN - 1), fc.boolean()), { selector: ([row]) => row });
    fc.assert(
      fc.property(rows, changes, (some, all) => {
        const single = all.reduce((set, [row, present]) => changed(set, row, present, SPAN), setOf(some));
        const together = revised(setOf(some), new Map(all), (present) => present, SPAN);
        expect([...rowsOf(together)]).toEqual([...rowsOf(single)]);
        expect(together.size).toBe(single.size);
      }),
    );
  });
});
