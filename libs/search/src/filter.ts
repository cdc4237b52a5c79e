import type { Columns, FacetColumn } from './columns.js';

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

interface Choice {
  readonly name: string;
  readonly column: FacetColumn;
  /** 1 for each code that is wanted. */
  readonly wanted: Uint8Array;
}

/** Filters rows and counts every facet in one pass: what misses one facet's choice alone still counts for that facet. */
export function filter(rows: Uint32Array, filters: Filters, columns: Columns): Filtered {
  const { choices, unknown } = choicesOf(filters, columns);
  const passed = new Uint32Array(rows.length);
  const missed = choices.map(() => new Uint32Array(rows.length));
  const missedCounts = choices.map(() => 0);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    const miss = onlyMiss(choices, row);
    if (miss === NONE) passed[count++] = row;
    else if (miss !== SEVERAL) missed[miss]![missedCounts[miss]!++] = row;
  }
  const kept = passed.slice(0, count);
  const facets: Record<string, FacetCount[]> = {};
  for (const [name, column] of columns.facets) {
    const counts = column.count(kept);
    const at = choices.findIndex((choice) => choice.name === name);
    if (at !== -1) add(counts, column.count(missed[at]!.subarray(0, missedCounts[at])));
    facets[name] = listOf(column, counts);
  }
  return { rows: kept, facets, unknown };
}

/** How many rows pass all filters, where nobody asks for more. */
export function countPassing(rows: Uint32Array, filters: Filters, columns: Columns): number {
  const { choices } = choicesOf(filters, columns);
  if (choices.length === 0) return rows.length;
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) if (onlyMiss(choices, rows[at]!) === NONE) count += 1;
  return count;
}

const NONE = -1;
const SEVERAL = -2;

/** The one choice that the row does not meet. */
function onlyMiss(choices: readonly Choice[], row: number): number {
  let miss = NONE;
  for (let at = 0; at < choices.length; at += 1) {
    if (choices[at]!.column.hasAny(row, choices[at]!.wanted)) continue;
    if (miss !== NONE) return SEVERAL;
    miss = at;
  }
  return miss;
}

function choicesOf(filters: Filters, columns: Columns) {
  const choices: Choice[] = [];
  const unknown: { facet: string; value: string }[] = [];
  for (const [name, values] of Object.entries(filters)) {
    const column = columns.facets.get(name);
    const codes = values.flatMap((value) => {
      const code = column?.codeOf(value);
      if (code === undefined) unknown.push({ facet: name, value });
      return code === undefined ? [] : [code];
    });
    if (!column || codes.length === 0) continue;
    const wanted = new Uint8Array(column.values.length);
    for (const code of codes) wanted[code] = 1;
    choices.push({ name, column, wanted });
  }
  return { choices, unknown };
}

function add(to: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < more.length; at += 1) to[at]! += more[at]!;
}

function listOf({ values }: FacetColumn, counts: Uint32Array): FacetCount[] {
  const found: FacetCount[] = [];
  for (let code = 1; code < counts.length; code += 1)
    if (counts[code]! > 0) found.push({ value: values[code]!, count: counts[code]! });
  return found.sort((one, other) => other.count - one.count);
}
