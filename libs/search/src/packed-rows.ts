/**
 * Ascending row numbers as the gaps between them, each in as few bytes as it needs (LEB128): the documents of a word take
 * little more than a byte each.
 */
export function packRows(rows: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(rows.length * LONGEST);
  let [count, before] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    let gap = rows[at]! - before;
    before = rows[at]!;
    for (; gap >= MORE; gap >>>= 7) bytes[count++] = (gap & (MORE - 1)) | MORE;
    bytes[count++] = gap;
  }
  return bytes.slice(0, count);
}

/** @param size how many row numbers there are */
export function unpackRows(bytes: Uint8Array, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  let [from, row] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    let byte = bytes[from++]!;
    let gap = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[from++]!;
      gap |= (byte & (MORE - 1)) << shift;
    }
    row += gap >>> 0;
    rows[at] = row;
  }
  return rows;
}

/** The bit of a byte that says that the number goes on. */
const MORE = 0x80;
/** Bytes of the largest gap. */
const LONGEST = 5;
