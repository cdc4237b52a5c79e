/** Rows that are alike share a number, and whatever is asked of a row is asked of its number: there are fewer of these. */
export interface NumberedRows {
  readonly byRow: Uint32Array;
  /** One more than the largest number. */
  readonly size: number;
}

/** How often each number comes among some rows. */
export class Tally {
  /** By number. */
  readonly counts: Uint32Array;
  /** Each number that comes, once. */
  readonly numbers: Uint32Array;

  constructor(rows: Uint32Array, { byRow, size }: NumberedRows) {
    const counts = new Uint32Array(size);
    const coming = new Uint32Array(Math.min(size, rows.length));
    let different = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const number = byRow[rows[at]!]!;
      const before = counts[number]!;
      counts[number] = before + 1;
      if (before === 0) coming[different++] = number;
    }
    this.counts = counts;
    // In order, what goes by many numbers afterwards reads its lists from one end to the other.
    if (size < rows.length)
      for (let number = 0, at = 0; number < size; number += 1) if (counts[number]! > 0) coming[at++] = number;
    this.numbers = coming.subarray(0, different);
  }
}
