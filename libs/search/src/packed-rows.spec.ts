import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows, unpackRows } from './packed-rows.js';

const rows = fc
  .uniqueArray(fc.oneof(fc.nat(300), fc.nat(3_000_000), fc.integer({ min: 0, max: 0xffffffff })), {
    maxLength: 300,
  })
  .map((some) => Uint32Array.from(some).sort());

it('gives back every list of row numbers as it was', () => {
  fc.assert(
    fc.property(rows, (some) => {
      expect(unpackRows(packRows(some), some.length)).toEqual(some);
    }),
  );
});

it('takes one byte for each of the documents of a word that one in a hundred has', () => {
  const some = Uint32Array.from({ length: 1000 }, (_, at) => at * 100);
  expect(packRows(some)).toHaveLength(1000);
});
