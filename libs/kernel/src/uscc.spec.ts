import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc, completeUscc, isUscc, normaliseUscc } from './uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
const VALID = [
  '91350100M000100Y43',
  '914403001922038216',
  '9144030071526726XG',
  '12100000400000624D',
  '1210000042500615X0',
];

const characters = (length: number) =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length }).map((all) => all.join(''));
const digits = fc.stringMatching(/^[0-9]{6}$/);
const codes = fc.tuple(characters(2), digits, characters(8)).map((parts) => completeUscc(parts.join('')));

describe('a unified social credit code', () => {
  it.each(VALID)('%s is valid', (code) => {
    expect(checkUscc(code)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['914403001922038217', 'check-digit', 'the last character is wrong'],
    ['914403001292038216', 'organisation-code', 'two characters are swapped'],
    ['9144030O1922038216', 'character', 'a letter O stands for a nought'],
    ['91350100M000100Y4Z', 'character', 'Z is not of the alphabet'],
    ['91110000600037341X', 'check-digit', 'the last character is another one'],
    ['91440300192203821', 'length', 'one character is missing'],
    ['9144030019220382166', 'length', 'one character is too many'],
    ['', 'length', 'nothing is there'],
    ['9144A3001922038216', 'character', 'the division has a letter'],
    ['91440300192203821💡', 'character', 'a picture stands for a figure'],
  ])('%s fails by %s: %s', (code, fault) => {
    expect(checkUscc(code)).toMatchObject({ ok: false, fault, code: `uscc.${fault}` });
  });

  it('is taken in any spelling and kept in one: spaces around it, small letters, full width', () => {
    expect(normaliseUscc('　９１３５０１００ｍ０００１００y43\u200b ')).toBe('91350100M000100Y43');
    expect(checkUscc(' 9144030071526726xg ')).toEqual({ ok: true, value: '9144030071526726XG' });
  });

  it('made from its first sixteen characters is valid', () => {
    fc.assert(fc.property(codes, isUscc));
  });

  it('with any one character replaced by another is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, other) => {
        fc.pre(code[place] !== other);
        return !isUscc(code.slice(0, place) + other + code.slice(place + 1));
      }),
    );
  });

  it('with two different neighbours swapped is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(16), (code, place) => {
        const [a, b] = [code[place]!, code[place + 1]!];
        fc.pre(a !== b);
        return !isUscc(code.slice(0, place) + b + a + code.slice(place + 2));
      }),
    );
  });

  it('is checked without throwing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof checkUscc(text).ok === 'boolean'));
  });

  it('cannot be completed from characters outside the alphabet', () => {
    expect(() => completeUscc('91440300IOSVZ000')).toThrow(RangeError);
  });
});
