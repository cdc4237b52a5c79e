/** Pixels of the reduced picture from which the hash is made: each row gives one bit fewer than it has pixels. */
export const COLUMNS = 17;
export const ROWS = 16;
/** Shades that compression and scanners add or take away on a white page. */
const NOISE = 4;
/** A picture with fewer edges shows too little to tell it from another. */
const FEWEST = 10;

/**
 * A difference hash of a picture: one bit for each pixel that clearly differs from its right neighbour, an edge. Scanning a
 * page again, another resolution and another compression leave nearly all bits as they are.
 * @param grey 17 × 16 shades from 0 to 255, row by row
 * @returns 256 bits as four numbers of 64 bits; null of a picture that shows next to nothing, such as an empty page
 */
export function pictureHash(grey: readonly number[]): readonly bigint[] | null {
  if (grey.length !== COLUMNS * ROWS) throw new Error(`a picture of ${grey.length} pixels`);
  let edges = 0;
  const parts = [0n, 0n, 0n, 0n];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column + 1 < COLUMNS; column += 1) {
      const at = row * COLUMNS + column;
      const bit = row * (COLUMNS - 1) + column;
      if (Math.abs((grey[at] ?? 0) - (grey[at + 1] ?? 0)) <= NOISE) continue;
      parts[bit >> 6] = (parts[bit >> 6] ?? 0n) | (1n << BigInt(bit & 63));
      edges += 1;
    }
  }
  return edges < FEWEST ? null : parts;
}
