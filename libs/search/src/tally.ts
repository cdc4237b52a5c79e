/** Rows that are alike share a number, and whatever is asked of a row is asked of its number: there are fewer of these. */
export interface NumberedRows {
  readonly byRow: Uint32Array;
  /** One more than the largest number. */
  readonly size: number;
}

/** How often each number comes among some rows. */
export interface Tally {
  /** By number. */
  readonly counts: Uint32Array;
  /**
   * Each number that comes, once. In order where there are many: what goes by them reads its lists from one end to the
   * other.
   */
  readonly numbers: Uint32Array;
}

export function tallyOf(rows: Uint32Array, { byRow, size }: NumberedRows): Tally {
  const counts = new Uint32Array(size);
  if (size < rows.length) {
    for (let at = 0; at < rows.length; at += 1) counts[byRow[rows[at]!]!]! += 1;
    return { counts, numbers: coming(counts) };
  }
  const numbers = new Uint32Array(rows.length);
  let different = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const number = byRow[rows[at]!]!;
    const before = counts[number]!;
    counts[number] = before + 1;
    if (before === 0) numbers[different++] = number;
  }
  return { counts, numbers: numbers.subarray(0, different) };
}

/** The numbers that come so often, each once and in order. */
export function coming(counts: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(counts.length);
  let different = 0;
  for (let number = 0; number < counts.length; number += 1)
    if (counts[number]! > 0) numbers[different++] = number;
  return numbers.subarray(0, different);
}
