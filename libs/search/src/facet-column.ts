import type { FacetSource } from './facet-source.js';
import { numberFor } from './number-for.js';
import type { Tally } from './tally.js';

/** Knows which set of a facet's values each row has, by numbers that rows share. */
export interface SetsOfRows {
  readonly byRow: Uint32Array;
  /** By number. */
  setsOf(facet: FacetColumn): readonly number[];
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

  get byRow(): Uint32Array {
    return this.rows.byRow;
  }

  get size(): number {
    return this.rows.setsOf(this).length;
  }

  count({ numbers, counts: byNumber }: Tally): Uint32Array {
    const ofFacet = this.rows.setsOf(this);
    const bySet = new Uint32Array(this.sets.length);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at]!;
      bySet[ofFacet[number]!]! += byNumber[number]!;
    }
    const counts = new Uint32Array(this.values.length);
    for (let set = 1; set < bySet.length; set += 1)
      if (bySet[set]! > 0) for (const code of this.sets[set]!) counts[code]! += bySet[set]!;
    return counts;
  }

  meeting(wanted: ReadonlySet<number>): Uint8Array {
    const meets = Uint8Array.from(this.sets, (codes) => (codes.some((code) => wanted.has(code)) ? 1 : 0));
    const ofFacet = this.rows.setsOf(this);
    const met = new Uint8Array(ofFacet.length);
    for (let number = 0; number < met.length; number += 1) met[number] = meets[ofFacet[number]!]!;
    return met;
  }
}
