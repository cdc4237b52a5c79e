import type { FacetSource } from './facet-source.js';
import { numberFor } from './number-for.js';

/** Knows which set of a facet's values each row has. */
export interface SetsOfRows {
  /** How many of the rows have each set of the facet's values. */
  countSets(facet: FacetColumn, rows: Uint32Array, sets: number): Uint32Array;
  /** Which combinations have one of these sets, and which combination each row has. */
  meeting(facet: FacetColumn, meets: Uint8Array): { byRow: Uint32Array; met: Uint8Array };
}

/** One facet and its values. Rows with the same values have the same set of them. */
export class FacetColumn implements FacetSource {
  /** By code. */
  readonly values: string[] = [];
  private readonly codes = new Map<string, number>();
  /** Codes by the number of their set; the first is no value at all. */
  private readonly sets: (readonly number[])[] = [[]];
  private readonly setNumbers = new Map<string, number>([['', 0]]);

  /** @param rows another one when facets are gathered */
  constructor(
    readonly name: string,
    public rows: SetsOfRows,
  ) {}

  /** The number of the set of these values. */
  setOf(values: readonly string[]): number {
    if (values.length === 0) return 0;
    const codes = values.map((value) => numberFor(value, value, this.codes, this.values));
    return numberFor(codes.join(), codes, this.setNumbers, this.sets);
  }

  codeOf(value: string): number | undefined {
    return this.codes.get(value);
  }

  count(rows: Uint32Array): Uint32Array {
    const bySet = this.rows.countSets(this, rows, this.sets.length);
    const counts = new Uint32Array(this.values.length);
    for (let set = 1; set < bySet.length; set += 1)
      if (bySet[set]! > 0) for (const code of this.sets[set]!) counts[code]! += bySet[set]!;
    return counts;
  }

  mark(
    rows: Uint32Array,
    wanted: ReadonlySet<number>,
    misses: Uint8Array,
    missed: Uint8Array,
    choice: number,
  ): void {
    const meets = new Uint8Array(this.sets.length);
    for (let set = 1; set < meets.length; set += 1)
      if (this.sets[set]!.some((code) => wanted.has(code))) meets[set] = 1;
    const { byRow, met } = this.rows.meeting(this, meets);
    for (let at = 0; at < rows.length; at += 1) {
      if (met[byRow[rows[at]!]!] === 1) continue;
      misses[at]! += 1;
      missed[at] = choice;
    }
  }
}
