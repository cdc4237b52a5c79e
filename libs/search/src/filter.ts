import { Closing, CLOSING } from './closing.js';
import type { Columns } from './columns.js';
import type { FacetSource } from './facet-source.js';
import { Tally } from './tally.js';

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
    const { passed, onlyMissed } = this.part(rows);
    const tallies = new Map<Uint32Array, Tally>();
    const facets = Array.from(this.sources, ([name, source]) => {
      const tally = tallies.get(source.byRow) ?? new Tally(passed, source);
      tallies.set(source.byRow, tally);
      const counts = source.count(tally);
      const choice = this.choices.findIndex(({ column }) => column === source);
      if (choice !== -1) add(counts, source.count(new Tally(onlyMissed[choice]!, source)));
      return [name, listOf(source, counts)] as const;
    });
    return { rows: passed, facets: Object.fromEntries(facets) };
  }

  /** How many rows pass, where nobody asks for more. */
  count(rows: Uint32Array): number {
    if (this.tests.length === 0) return rows.length;
    const misses = missesOf(rows, this.tests);
    let count = 0;
    for (let at = 0; at < misses.length; at += 1) if (misses[at] === NOTHING) count += 1;
    return count;
  }

  /** The rows that meet all choices, and for each choice those that miss it alone. */
  private part(rows: Uint32Array) {
    if (this.tests.length === 0) return { passed: rows, onlyMissed: [] };
    const misses = missesOf(rows, this.tests);
    const passed = new Uint32Array(rows.length);
    const onlyMissed = this.choices.map(() => new Uint32Array(rows.length));
    const counts = new Uint32Array(this.choices.length);
    let count = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const missed = misses[at]!;
      if (missed === NOTHING) passed[count++] = rows[at]!;
      else if (missed !== SEVERAL) onlyMissed[missed]![counts[missed]!++] = rows[at]!;
    }
    return {
      passed: passed.slice(0, count),
      onlyMissed: onlyMissed.map((some, at) => some.subarray(0, counts[at])),
    };
  }
}

/** What a row misses: nothing, several choices, or else one, whose place among the choices it is. */
const NOTHING = 0xffff;
const SEVERAL = 0xfffe;

/** What rows that share a number miss. */
interface Test {
  readonly byRow: Uint32Array;
  readonly missed: Uint16Array;
}

/** One test for all choices that go by the same numbers of rows: mostly this is one for all. */
function testsOf(choices: readonly Choice[]): Test[] {
  const tests = new Map<Uint32Array, Test>();
  for (const [at, { column, wanted }] of choices.entries()) {
    const { byRow } = column;
    const met = column.meeting(wanted);
    const known = tests.get(byRow);
    const { missed } = known ?? { missed: new Uint16Array(met.length).fill(NOTHING) };
    for (let number = 0; number < met.length; number += 1)
      if (met[number] === 0) missed[number] = missed[number] === NOTHING ? at : SEVERAL;
    if (!known) tests.set(byRow, { byRow, missed });
  }
  return [...tests.values()];
}

/** By place among the rows, what each misses. */
function missesOf(rows: Uint32Array, tests: readonly Test[]): Uint16Array {
  const misses = new Uint16Array(rows.length).fill(NOTHING);
  // One test after the other over all rows, so that each pass reads two lists alone.
  for (const { byRow, missed } of tests)
    for (let at = 0; at < rows.length; at += 1) {
      const one = missed[byRow[rows[at]!]!]!;
      if (one !== NOTHING) misses[at] = misses[at] === NOTHING ? one : SEVERAL;
    }
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
