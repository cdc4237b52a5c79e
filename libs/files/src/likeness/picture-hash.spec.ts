import { describe, expect, it } from 'vitest';
import { COLUMNS, pictureHash, ROWS } from './picture-hash.js';

const shades = (shade: (column: number, row: number) => number): number[] =>
  Array.from({ length: COLUMNS * ROWS }, (_, at) => shade(at % COLUMNS, Math.floor(at / COLUMNS)));
const bits = (hash: readonly bigint[] | null): number =>
  (hash ?? []).reduce((sum, part) => sum + part.toString(2).replaceAll('0', '').length, 0);

describe('the hash of a picture', () => {
  it('has a bit for each pixel that clearly differs from the next', () => {
    expect(bits(pictureHash(shades((column) => 255 - column * 10)))).toBe(256);
    expect(pictureHash(shades((column, row) => (row === 0 ? 255 - column * 10 : 10)))).toEqual([
      65535n,
      0n,
      0n,
      0n,
    ]);
  });

  it('does not change with brightness', () => {
    const picture = (column: number, row: number): number => ((column * 7 + row * 13) % 50) * 3;
    expect(pictureHash(shades((column, row) => picture(column, row) + 40))).toEqual(
      pictureHash(shades(picture)),
    );
  });

  it('does not take empty pages for one another, nor the noise of a scanner for something', () => {
    expect(pictureHash(shades((column) => 250 + (column % 3)))).toBeNull();
  });

  it('refuses a picture of another size', () => {
    expect(() => pictureHash([1, 2, 3])).toThrow('3 pixels');
  });
});
