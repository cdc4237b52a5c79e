import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Columns } from './columns.js';
import { filter, facetsOn } from './filter.js';

const TODAY = 20_000;
const ROWS = 40;
const values = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 3 }).map(String), { maxLength: most });
/** One facet with several values, one that only some rows have, one with as many values as rows. */
const facets = fc.record({
  field: values(3),
  level: values(1),
  name: fc.nat(ROWS).map((one) => [String(one)]),
});
const row = fc.nat(ROWS - 1);
type Facets = Readonly<Record<string, readonly string[]>>;

const factsOf = (all: Facets) => ({
  facets: all,
  closesOn: null,
  confirmedOn: TODAY,
  pinned: false,
  length: 100,
  place: null,
});

/** What passes the filters and how often each value would, by looking at each row. */
function counted(all: ReadonlyMap<number, Facets>, filters: Facets, names: readonly string[]) {
  const passes = (one: Facets, but?: string) =>
    Object.entries(filters).every(
      ([name, wanted]) => name === but || one[name]!.some((value) => wanted.includes(value)),
    );
  const rows = [...all].filter(([, one]) => passes(one)).map(([at]) => at);
  const counts = names.map((name) => {
    const found = [...all.values()].filter((one) => passes(one, name)).flatMap((one) => one[name]!);
    const counts = [...new Set(found)].map((value) => [value, found.filter((one) => one === value).length]);
    return [name, Object.fromEntries(counts)];
  });
  return { rows: rows.sort((one, other) => one - other), facets: Object.fromEntries(counts) };
}

describe('facets', () => {
  it('are counted and filtered the same however they are gathered and whatever changes afterwards', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, facets), { minLength: 1, maxLength: ROWS }),
        fc.array(fc.tuple(row, fc.option(facets)), { maxLength: 10 }),
        fc.subarray(['0', '1', '2', '3'], { minLength: 1 }),
        fc.boolean(),
        (first, later, wanted, gathers) => {
          const columns = new Columns();
          const all = new Map<number, Facets>();
          const set = (at: number, one: Facets | null) => {
            if (one) columns.set(at, factsOf(one));
            else columns.remove(at);
            if (one) all.set(at, one);
            else all.delete(at);
          };
          for (const [at, one] of first) set(at, one);
          if (gathers) columns.gather();
          const names = ['field', 'level', 'name'];
          const agree = () => {
            const known = columns.facets.get('field')?.values ?? [];
            const filters = { field: wanted.filter((value) => known.includes(value)) };
            const chosen = filters.field.length > 0 ? filters : {};
            const found = filter(columns.rows(), chosen, facetsOn(columns, TODAY));
            const expected = counted(all, chosen, names);
            expect([...found.rows]).toEqual(expected.rows);
            for (const name of names)
              expect(
                Object.fromEntries(found.facets[name]!.map(({ value, count }) => [value, count])),
              ).toEqual(expected.facets[name]);
          };
          agree();
          for (const [at, one] of later) set(at, one);
          agree();
        },
      ),
      { numRuns: 300 },
    );
  });
});
