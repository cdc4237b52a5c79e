import { describe, expect, it } from 'vitest';
import { Mac } from './mac.js';
import { RotatingSecret, UnknownVersion } from './rotating-secret.js';

const HOUR = 3_600_000;
const macOf = (version: number): Mac => new Mac(Buffer.alloc(32, version));

/** Version 1 from the beginning, 2 from hour 10, 3 from hour 20; taken for five hours after. */
function at(hour: number, versions = [1, 2, 3]): RotatingSecret {
  const secret = new RotatingSecret(5 * HOUR, () => hour * HOUR);
  secret.hold(
    versions.map((version) => ({
      version,
      mac: macOf(version),
      activeFrom: (version - 1) * 10 * HOUR,
    })),
  );
  return secret;
}

describe('a secret that changes', () => {
  it('makes everything new with the newest version that is active', () => {
    const made = [0, 9, 10, 19, 20].map((hour) => at(hour).of('text'));
    expect(made).toEqual([1, 1, 2, 2, 3].map((version) => macOf(version).of('text')));
  });

  it('takes what an earlier version has made for its time, and what a later one makes before its time', () => {
    const taken = (hour: number): boolean[] =>
      [1, 2, 3].map((version) => at(hour).belongs(macOf(version).of('text'), 'text'));
    expect(taken(1)).toEqual([true, true, true]);
    expect(taken(14)).toEqual([true, true, true]);
    expect(taken(16)).toEqual([false, true, true]);
    expect(taken(24)).toEqual([false, true, true]);
    expect(taken(26)).toEqual([false, false, true]);
    expect(at(1).belongs(macOf(9).of('text'), 'text')).toBe(false);
  });

  it('tells what the present version has made from what should be made anew', () => {
    expect(at(12).indexOf(macOf(2).of('text'), 'text')).toBe(0);
    expect(at(12).indexOf(macOf(1).of('text'), 'text')).toBeGreaterThan(0);
    expect(at(12).indexOf('x', 'text')).toBe(-1);
    expect(at(12).all('text')[0]).toBe(macOf(2).of('text'));
  });

  it('says which versions nobody needs any more', () => {
    expect(at(14).outlived()).toEqual([]);
    expect(at(26).outlived()).toEqual([2, 1]);
  });

  it('hands out a version by its number, and says when it has not read it yet', () => {
    expect(at(0).version(2).of('text')).toBe(macOf(2).of('text'));
    expect(() => at(0, [1]).version(2)).toThrow(UnknownVersion);
    expect(at(0).newest).toBe(3);
  });
});
