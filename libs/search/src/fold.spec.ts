import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigin, type Folded } from './fold.js';

const CHARACTERS = ['创', '創', '㎡', 'Ａ', 'A', 'İ', 'ﬁ', '𠮷', '😀', 'e\u0301', '\u0000', '㍿', '后', '後'];

describe('folding', () => {
  it('makes one of full-width, capital and traditional forms', () => {
    expect(fold('５Ｇ網路ＡＩ')).toBe('5g网路ai');
    expect(fold('創新券')).toBe('创新券');
    expect(fold('㎡')).toBe('m2');
  });

  it('knows where everything stood, also behind characters that grow or lie outside of the first plane', () => {
    const { text, origin } = foldWithOrigin('𠮷㎡創');
    expect(text).toBe('𠮷m2创');
    expect(placesOf({ text, origin })).toEqual([0, 0, 2, 2, 3, 4]);
  });

  it('leads each piece back into the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...CHARACTERS) }), (original) => {
        const { text, origin } = foldWithOrigin(original);
        expect(text).toBe(fold(original));
        const places = placesOf({ text, origin });
        expect(places.at(-1)).toBe(original.length);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });
});

/** Where each unit came from, and the end. */
const placesOf = ({ text, origin }: Folded): number[] =>
  Array.from({ length: text.length + 1 }, (_, at) => origin(at));
