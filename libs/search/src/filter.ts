import { Closing, CLOSING } from './closing.js';
import type { Columns } from './columns.js';
import type { FacetSource } from './facet-source.js';
import { coming, tallyOf, type NumberedRows, type Tally } from './tally.js';

/** Chosen values by facet: any of one facet's, and something of each facet. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Filtered {
  /** What passes all filters, ascending. */
  readonly rows: Uint32Array;
  /** Values with how many results they would give beside the other facets' choices, most first. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

export type FacetSources = ReadonlyMap<string, FacetSource>;

/** All facets of an index as they are on this day. */
export function facetsOn(columns: Columns, today: number): FacetSources {
  return new Map<string, FacetSource>([...columns.facets, [CLOSING, new Closing(columns.lastDays, today)]]);
}

interface Choice {
  readonly facet: string;
  /** Those that entries have. */
  readonly values: readonly string[];
  readonly column: FacetSource;
  /** Codes. */
  readonly wanted: ReadonlySet<number>;
}

/** What is chosen of the facets, for any rows that are to be chosen from. */
export class Filter {
  /** Choices that no entry has: they are left out and said. */
  readonly unknown: readonly { readonly facet: string; readonly value: string }[];
  readonly choices: readonly Choice[];
  private readonly tests: readonly Test[];

  constructor(
    private readonly chosen: Filters,
    private readonly sources: FacetSources,
  ) {
    const unknown: { facet: string; value: string }[] = [];
    this.choices = Object.entries(chosen).flatMap(([facet, values]): Choice[] => {
      const column = sources.get(facet);
      const known = values.filter((value) => column?.codeOf(value) !== undefined);
      for (const value of values) if (!known.includes(value)) unknown.push({ facet, value });
      if (!column || known.length === 0) return [];
      const wanted = new Set(known.flatMap((value) => column.codeOf(value) ?? []));
      return [{ facet, values: known, column, wanted }];
    });
    this.unknown = unknown;
    this.tests = testsOf(this.choices);
  }

  /** The same without what is chosen of one facet. */
  without(facet: string): Filter {
    const { [facet]: _, ...others } = this.chosen;
    return new Filter(others, this.sources);
  }

  /** What passes, and counts of every facet: what misses one facet's choice alone still counts for that facet. */
  apply(rows: Uint32Array): Filtered {
    const { passed, tallies, onlyMissed } = this.part(rows);
    const facets = Array.from(this.sources, ([name, source]) => {
      const tally = tallies.get(source.byRow) ?? tallyOf(passed, source);
      tallies.set(source.byRow, tally);
      const counts = source.count(tally);
      const choice = this.choices.findIndex(({ column }) => column === source);
      if (choice !== -1) add(counts, source.count(onlyMissed[choice]!));
      return [name, listOf(source, counts)] as const;
    });
    return { rows: passed, facets: Object.fromEntries(facets) };
  }

  /** How many rows pass, where nobody asks for more. */
  count(rows: Uint32Array): number {
    if (this.tests.length === 0) return rows.length;
    const misses = missesOf(rows, this.tests);
    let count = 0;
    for (let at = 0; at < misses.length; at += 1) if (misses[at] === 0) count += 1;
    return count;
  }

  private part(rows: Uint32Array): Parted {
    const [test, another] = this.tests;
    if (!test) return { passed: rows, tallies: new Map(), onlyMissed: [] };
    return another ? partByRow(rows, this.tests, this.choices) : partByNumber(rows, test, this.choices);
  }
}

/** Rows parted by what they miss. */
interface Parted {
  /** The rows that meet all choices. */
  readonly passed: Uint32Array;
  /** Those of what passes that are known already, by the numbers that they go by. */
  readonly tallies: Map<Uint32Array, Tally>;
  /** By choice, of the rows that miss it alone. */
  readonly onlyMissed: readonly Tally[];
}

/**
 * What a row misses, added up so that nothing has to be compared on the way: nothing is 0, one choice alone is this and
 * its place among the choices, and several are twice as much or more.
 */
const MISSED = 256;

/** What rows that share a number miss. */
interface Test extends NumberedRows {
  readonly missed: Uint16Array;
}

/** One test for all choices that go by the same numbers of rows: mostly this is one for all. */
function testsOf(choices: readonly Choice[]): Test[] {
  const tests = new Map<Uint32Array, Test>();
  for (const [at, { column, wanted }] of choices.entries()) {
    const { byRow, size } = column;
    const met = column.meeting(wanted);
    const test = tests.get(byRow) ?? { byRow, size, missed: new Uint16Array(size) };
    for (let number = 0; number < size; number += 1)
      test.missed[number]! += (1 - met[number]!) * (MISSED + at);
    tests.set(byRow, test);
  }
  return [...tests.values()];
}

/** Where one test is all, each row is looked at once: the rest is known by its number. */
function partByNumber(rows: Uint32Array, test: Test, choices: readonly Choice[]): Parted {
  const { byRow, size, missed } = test;
  const counts = new Uint32Array(size);
  const passed = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    const number = byRow[row]!;
    counts[number]! += 1;
    if (missed[number] === 0) passed[count++] = row;
  }
  const numbers = coming(counts);
  const missing = (sum: number): Tally => ({
    counts,
    numbers: those(numbers, (at) => missed[numbers[at]!] === sum),
  });
  return {
    passed: passed.slice(0, count),
    tallies: new Map([[byRow, missing(0)]]),
    onlyMissed: choices.map((_, choice) => missing(MISSED + choice)),
  };
}

function partByRow(rows: Uint32Array, tests: readonly Test[], choices: readonly Choice[]): Parted {
  const misses = missesOf(rows, tests);
  const missing = (sum: number) => those(rows, (at) => misses[at] === sum);
  return {
    passed: missing(0),
    tallies: new Map(),
    onlyMissed: choices.map(({ column }, choice) => tallyOf(missing(MISSED + choice), column)),
  };
}

/** Some of a list, by place. As `filter` of the language has it, which takes two to five times as long. */
function those(list: Uint32Array, wanted: (at: number) => boolean): Uint32Array {
  const some = new Uint32Array(list.length);
  let count = 0;
  for (let at = 0; at < list.length; at += 1) if (wanted(at)) some[count++] = list[at]!;
  return some.slice(0, count);
}

/** By place among the rows, what each misses. */
function missesOf(rows: Uint32Array, tests: readonly Test[]): Uint16Array {
  const misses = new Uint16Array(rows.length);
  // One test after the other over all rows, so that each pass reads two lists alone.
  for (const { byRow, missed } of tests)
    for (let at = 0; at < rows.length; at += 1) misses[at]! += missed[byRow[rows[at]!]!]!;
  return misses;
}

function add(to: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < more.length; at += 1) to[at]! += more[at]!;
}

function listOf({ values }: FacetSource, counts: Uint32Array): FacetCount[] {
  const found: FacetCount[] = [];
  for (let code = 0; code < counts.length; code += 1)
    if (counts[code]! > 0) found.push({ value: values[code]!, count: counts[code]! });
  return found.sort((one, other) => other.count - one.count);
}
