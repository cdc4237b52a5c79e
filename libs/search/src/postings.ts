/**
 * A set of documents by their row numbers: a sorted list where it is small, a bitmap where it is large, so that a word
 * that half of a million documents have takes 125 kB.
 */
export type Postings = Sparse | Dense;

interface Sparse {
  readonly size: number;
  readonly rows: Uint32Array;
  readonly bits?: undefined;
}

interface Dense {
  readonly size: number;
  readonly bits: Uint32Array;
  readonly rows?: undefined;
}

/** A list of one document in this many takes as much room as a bitmap. */
export const DENSE_FROM = 32;

export const NONE: Postings = { size: 0, rows: new Uint32Array(0) };

/**
 * @param rows ascending, each once
 * @param span one more than the largest row number there is
 */
export function postingsOf(rows: Uint32Array, span: number): Postings {
  if (rows.length * DENSE_FROM < span) return { size: rows.length, rows };
  const bits = new Uint32Array(wordsFor(span));
  for (const row of rows) bits[row >>> 5]! |= 1 << (row & 31);
  return { size: rows.length, bits };
}

/** In ascending order. */
export function rowsOf(postings: Postings): Uint32Array {
  if (postings.rows) return postings.rows;
  const rows = new Uint32Array(postings.size);
  let count = 0;
  const { bits } = postings;
  for (let word = 0; word < bits.length; word += 1) {
    let left = bits[word]!;
    while (left !== 0) {
      const lowest = left & -left;
      rows[count++] = (word << 5) + 31 - Math.clz32(lowest);
      left ^= lowest;
    }
  }
  return rows;
}

export function has(postings: Postings, row: number): boolean {
  if (postings.bits) return ((postings.bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  const { rows } = postings;
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rows[middle]! < row) from = middle + 1;
    else to = middle;
  }
  return rows[from] === row;
}

/** What all sets have. */
export function intersection(sets: readonly Postings[]): Postings {
  const [smallest, ...others] = sets.toSorted((one, other) => one.size - other.size);
  if (!smallest) return NONE;
  return others.reduce(both, smallest);
}

function both(one: Postings, other: Postings): Postings {
  if (one.bits && other.bits) return ofBits(zip(one.bits, other.bits, (a, b) => a & b));
  const [list, set] = one.rows ? [one.rows, other] : [other.rows!, one];
  const kept = new Uint32Array(list.length);
  let count = 0;
  for (const row of list) if (has(set, row)) kept[count++] = row;
  return { size: count, rows: kept.slice(0, count) };
}

/** What any of the sets has. */
export function union(sets: readonly Postings[], span: number): Postings {
  const some = sets.filter(({ size }) => size > 0);
  if (some.length < 2) return some[0] ?? NONE;
  const total = some.reduce((sum, { size }) => sum + size, 0);
  if (total * DENSE_FROM < span) return unionOfLists(some.map(rowsOf));
  const bits = new Uint32Array(wordsFor(span));
  for (const set of some) {
    if (set.bits) for (let word = 0; word < set.bits.length; word += 1) bits[word]! |= set.bits[word]!;
    else for (const row of set.rows) bits[row >>> 5]! |= 1 << (row & 31);
  }
  return ofBits(bits);
}

function unionOfLists(lists: readonly Uint32Array[]): Postings {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let count = 0;
  for (let index = 0; index < all.length; index += 1)
    if (index === 0 || all[index] !== all[index - 1]) all[count++] = all[index]!;
  return { size: count, rows: all.slice(0, count) };
}

/** The same set with what is so of changed documents now: whether each has the word. */
export function revised<Change>(
  postings: Postings,
  changes: ReadonlyMap<number, Change>,
  isIn: (change: Change) => boolean,
  span: number,
): Postings {
  if (changes.size === 0) return postings;
  const added: number[] = [];
  const removed = new Set<number>();
  for (const [row, change] of changes) {
    const present = isIn(change);
    if (present === has(postings, row)) continue;
    if (present) added.push(row);
    else removed.add(row);
  }
  if (added.length === 0 && removed.size === 0) return postings;
  const size = postings.size + added.length - removed.size;
  if (postings.rows) {
    const rows = new Uint32Array(size);
    rows.set(added);
    let count = added.length;
    for (const row of postings.rows) if (!removed.has(row)) rows[count++] = row;
    return { size, rows: rows.sort() };
  }
  const bits = new Uint32Array(
    Math.max(postings.bits.length, wordsFor(Math.max(span, ...added.map((row) => row + 1)))),
  );
  bits.set(postings.bits);
  for (const row of [...added, ...removed]) bits[row >>> 5]! ^= 1 << (row & 31);
  return { size, bits };
}

/** The same set with one document more or less. */
export function changed(postings: Postings, row: number, present: boolean, span: number): Postings {
  return revised(postings, new Map([[row, present]]), (now) => now, span);
}

const wordsFor = (span: number) => (span + 31) >>> 5;

function zip(one: Uint32Array, other: Uint32Array, merge: (a: number, b: number) => number): Uint32Array {
  const bits = new Uint32Array(Math.min(one.length, other.length));
  for (let word = 0; word < bits.length; word += 1) bits[word] = merge(one[word]!, other[word]!);
  return bits;
}

function ofBits(bits: Uint32Array): Postings {
  let size = 0;
  for (const word of bits) size += ones(word);
  return { size, bits };
}

/** How many bits are set, counted in pairs, fours and bytes at once. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
