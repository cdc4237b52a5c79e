import { Closing, CLOSING } from './closing.js';
import type { Columns } from './columns.js';
import type { FacetSource } from './facet-source.js';

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
  /** Choices that no entry has: they are left out and said. */
  readonly unknown: readonly { readonly facet: string; readonly value: string }[];
}

export type FacetSources = ReadonlyMap<string, FacetSource>;

/** All facets of an index as they are on this day. */
export function facetsOn(columns: Columns, today: number): FacetSources {
  return new Map<string, FacetSource>([...columns.facets, [CLOSING, new Closing(columns, today)]]);
}

interface Choice {
  readonly name: string;
  readonly column: FacetSource;
  /** Codes. */
  readonly wanted: ReadonlySet<number>;
}

/** Filters rows and counts every facet: what misses one facet's choice alone still counts for that facet. */
export function filter(rows: Uint32Array, filters: Filters, sources: FacetSources): Filtered {
  const { choices, unknown } = choicesOf(filters, sources);
  const { passed, onlyMissed } = parted(rows, choices);
  // All of what passed first: facets that are counted together are then counted once.
  const counts = new Map(Array.from(sources, ([name, source]) => [name, source.count(passed)]));
  for (const [at, { name, column }] of choices.entries())
    add(counts.get(name)!, column.count(onlyMissed[at]!));
  const facets = Array.from(sources, ([name, source]) => [name, listOf(source, counts.get(name)!)] as const);
  return { rows: passed, facets: Object.fromEntries(facets), unknown };
}

/** How many rows pass all filters, where nobody asks for more. */
export function countPassing(rows: Uint32Array, filters: Filters, sources: FacetSources): number {
  const { choices } = choicesOf(filters, sources);
  if (choices.length === 0) return rows.length;
  const { misses } = missesOf(rows, choices);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) if (misses[at] === 0) count += 1;
  return count;
}

/** By place among the rows, how many choices each misses, and which it missed last. */
function missesOf(rows: Uint32Array, choices: readonly Choice[]) {
  // One choice after the other over all rows, so that each pass reads one column alone.
  const misses = new Uint8Array(rows.length);
  const missed = new Uint8Array(rows.length);
  for (const [at, { column, wanted }] of choices.entries()) column.mark(rows, wanted, misses, missed, at);
  return { misses, missed };
}

/** The rows that meet all choices, and for each choice those that miss it alone. */
function parted(rows: Uint32Array, choices: readonly Choice[]) {
  if (choices.length === 0) return { passed: rows, onlyMissed: [] };
  const { misses, missed } = missesOf(rows, choices);
  const passed = new Uint32Array(rows.length);
  const onlyMissed = choices.map(() => new Uint32Array(rows.length));
  const counts = new Uint32Array(choices.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (misses[at] === 0) passed[count++] = rows[at]!;
    else if (misses[at] === 1) {
      const choice = missed[at]!;
      onlyMissed[choice]![counts[choice]!++] = rows[at]!;
    }
  }
  return {
    passed: passed.slice(0, count),
    onlyMissed: onlyMissed.map((some, at) => some.subarray(0, counts[at])),
  };
}

function choicesOf(filters: Filters, sources: FacetSources) {
  const choices: Choice[] = [];
  const unknown: { facet: string; value: string }[] = [];
  for (const [name, values] of Object.entries(filters)) {
    const column = sources.get(name);
    const codes = values.flatMap((value) => {
      const code = column?.codeOf(value);
      if (code === undefined) unknown.push({ facet: name, value });
      return code === undefined ? [] : [code];
    });
    if (!column || codes.length === 0) continue;
    choices.push({ name, column, wanted: new Set(codes) });
  }
  return { choices, unknown };
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
