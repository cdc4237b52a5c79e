import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSING, CLOSING_DAYS, NEVER_CLOSES } from './closing.js';
import { Columns } from './columns.js';
import { facetsOn, Filter } from './filter.js';

const TODAY = 20_000;
const ROWS = 40;
const values = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 3 }).map(String), { maxLength: most });
/** One facet with several values, one that only some rows have, one with as many values as rows. */
const facets = fc.record({
  field: values(3),
  level: values(1),
  name: fc.nat(ROWS).map((one) => [String(one)]),
  /** Days from today to the last one, as a text; the facet of that name is made of it. */
  [CLOSING]: fc.option(fc.integer({ min: -2, max: 100 }), { nil: Infinity }).map((left) => [String(left)]),
});
const row = fc.nat(ROWS - 1);
type Facets = Readonly<Record<string, readonly string[]>>;

const daysLeft = (all: Facets) => Number(all[CLOSING]![0]);

/** What the index says of how soon something is over. */
function withClosing(all: Facets): Facets {
  const left = daysLeft(all);
  const within = left < 0 ? [] : CLOSING_DAYS.filter((days) => left <= days).map(String);
  return { ...all, [CLOSING]: left === Infinity ? [NEVER_CLOSES] : within };
}

const factsOf = ({ [CLOSING]: _, ...facets }: Facets, left: number) => ({
  facets,
  closesOn: left === Infinity ? null : TODAY + left,
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
        fc.subarray([...CLOSING_DAYS.map(String), NEVER_CLOSES]),
        fc.boolean(),
        (first, later, wanted, closing, gathers) => {
          const columns = new Columns();
          const all = new Map<number, Facets>();
          const set = (at: number, one: Facets | null) => {
            if (one) columns.set(at, factsOf(one, daysLeft(one)));
            else columns.remove(at);
            if (one) all.set(at, withClosing(one));
            else all.delete(at);
          };
          for (const [at, one] of first) set(at, one);
          if (gathers) columns.gather();
          const names = ['field', 'level', 'name', CLOSING];
          const agree = () => {
            const known = columns.facets.get('field')?.values ?? [];
            const filters = { field: wanted.filter((value) => known.includes(value)), [CLOSING]: closing };
            const chosen = Object.fromEntries(Object.entries(filters).filter(([, some]) => some.length > 0));
            const filter = new Filter(chosen, facetsOn(columns, TODAY));
            const found = filter.apply(columns.rows());
            const expected = counted(all, chosen, names);
            expect([...found.rows]).toEqual(expected.rows);
            expect(filter.count(columns.rows())).toBe(expected.rows.length);
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
