import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCookie, sessionIdOf } from './session-cookie.js';

const ID = 'a'.repeat(43);
const [SECRET, FORMER] = [
  'the secret that signs, long enough',
  'the secret that signed before it was changed',
];
const signed = (id: string, secret: string): string =>
  encodeURIComponent(
    `s:${id}.${createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '')}`,
  );

describe('the session cookie', () => {
  it.each([
    ['portal=x', 'x'],
    ['a=1; portal=x; b=2', 'x'],
    ['a=1;portal=x', 'x'],
    ['xportal=1; portal=x', 'x'],
    ['portal-tx=1', null],
    ['portal', null],
    ['', null],
    [undefined, null],
  ])('is found in %j', (header, value) => {
    expect(readCookie(header, 'portal')).toBe(value);
  });

  it('is good with any of our secrets, so that they can be changed', () => {
    expect(sessionIdOf(signed(ID, SECRET), [SECRET])).toBe(ID);
    expect(sessionIdOf(signed(ID, FORMER), [SECRET, FORMER])).toBe(ID);
    expect(sessionIdOf(signed(ID, FORMER), [SECRET])).toBeNull();
  });

  it.each(['', 's:', 's:.', 's:a.b', '%', '%E0%A4%A', `s:${ID}`, `s:${ID}.`, ID, 's%3A'.repeat(200)])(
    '%j is nobody’s',
    (value) => {
      expect(sessionIdOf(value, [SECRET])).toBeNull();
    },
  );

  it('of an id that we would never give out is nobody’s, even with a good signature', () => {
    expect(sessionIdOf(signed('short', SECRET), [SECRET])).toBeNull();
  });

  it('never throws and never believes what we did not sign', () => {
    fc.assert(fc.property(fc.string(), (value) => sessionIdOf(value, [SECRET]) === null));
    fc.assert(fc.property(fc.string(), (header) => readCookie(header, 'portal') !== undefined));
  });
});
