import type { FacetColumn, SetsOfRows } from './facet-column.js';
import { grown } from './grown.js';
import { numberFor } from './number-for.js';

/** With so many combinations, adding up what each has costs as much as looking at a few thousand rows. */
const MOST_COMBINATIONS = 4096;
/** Combinations that there might be are looked up in a table up to here, which takes four bytes for each. */
const LARGEST_TABLE = 4_194_304;

/**
 * Facets whose values come together, such as those of one directory: a row has one combination of sets of values, by
 * whose number it is counted and chosen, once for all facets of the group.
 */
export class FacetGroup implements SetsOfRows {
  /** Set numbers, joined, by combination. */
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];
  /** By facet and combination, the number of the set. */
  private readonly sets = new Map<FacetColumn, number[]>();
  byRow: Uint32Array;

  constructor(capacity = 1024) {
    this.byRow = new Uint32Array(capacity);
  }

  add(facet: FacetColumn): void {
    this.sets.set(facet, []);
    // No value of any facet.
    this.combination([...this.sets.keys()].map(() => 0));
  }

  /** @param values of the row, by the names of facets */
  set(row: number, values: Readonly<Record<string, readonly string[]>>): void {
    if (row >= this.byRow.length) this.byRow = grown(this.byRow, row);
    const sets: number[] = [];
    for (const facet of this.sets.keys()) sets.push(facet.setOf(values[facet.name] ?? []));
    this.byRow[row] = this.combination(sets);
  }

  setsOf(facet: FacetColumn): readonly number[] {
    return this.sets.get(facet)!;
  }

  /** Takes in the facets of another group where few combinations come of it. */
  takes(other: FacetGroup, span: number): boolean {
    const met = this.combinationsWith(other, span);
    if (!met) return false;
    const { byRow, pairs } = met;
    const [own, theirs] = [[...this.sets], [...other.sets]];
    const width = other.keys.length;
    const joined = pairs.map((pair) => {
      const [mine, its] = [Math.floor(pair / width), pair % width];
      return [...own.map(([, sets]) => sets[mine]!), ...theirs.map(([, sets]) => sets[its]!)];
    });
    this.numbers.clear();
    this.keys.length = 0;
    this.sets.clear();
    for (const [facet] of [...own, ...theirs]) {
      this.sets.set(facet, []);
      facet.rows = this;
    }
    for (const sets of joined) this.combination(sets);
    this.byRow = byRow;
    return true;
  }

  /** Pairs of combinations that rows have, each once, and which of them each row has; nothing where these are many. */
  private combinationsWith(other: FacetGroup, span: number) {
    const width = other.keys.length;
    const possible = this.keys.length * width;
    const table = possible <= LARGEST_TABLE ? new Int32Array(possible).fill(-1) : new Map<number, number>();
    const known = (pair: number) => (table instanceof Map ? (table.get(pair) ?? -1) : table[pair]!);
    const byRow = new Uint32Array(Math.max(this.byRow.length, other.byRow.length));
    // The first is no value of any facet.
    const pairs: number[] = [];
    const note = (pair: number) => {
      if (table instanceof Map) table.set(pair, pairs.length);
      else table[pair] = pairs.length;
      return pairs.push(pair) - 1;
    };
    note(0);
    for (let row = 0; row < span; row += 1) {
      const pair = (this.byRow[row] ?? 0) * width + (other.byRow[row] ?? 0);
      const number = known(pair);
      byRow[row] = number === -1 ? note(pair) : number;
      if (pairs.length > MOST_COMBINATIONS) return undefined;
    }
    return { byRow, pairs };
  }

  private combination(sets: readonly number[]): number {
    // As long as a facet stands alone, and while an index is opened each does, there is nothing to join.
    const key = sets.length === 1 ? String(sets[0]) : sets.join();
    const before = this.keys.length;
    const number = numberFor(key, key, this.numbers, this.keys);
    if (this.keys.length > before) [...this.sets.values()].forEach((ofFacet, at) => ofFacet.push(sets[at]!));
    return number;
  }
}
