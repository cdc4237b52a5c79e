import { describe, expect, it } from 'vitest';
import { assuranceOf, isStrong, shownBy } from './assurance.js';

describe('what a sign-in is worth', () => {
  it('a password alone is one factor', () =>
    expect(assuranceOf(['password'])).toEqual({ amr: ['pwd'], acr: 'urn:portal:acr:1' }));

  it.each([
    [['password', 'code'] as const, ['pwd', 'otp', 'mfa']],
    [['password', 'recovery-code'] as const, ['pwd', 'otp', 'mfa']],
    [['password', 'passkey'] as const, ['pwd', 'hwk', 'mfa']],
    [['passkey'] as const, ['hwk', 'mfa']],
  ])('%j are two', (proofs, amr) => expect(assuranceOf(proofs)).toEqual({ amr, acr: 'urn:portal:acr:2' }));

  it('the same kind twice stays one', () =>
    expect(assuranceOf(['code', 'recovery-code']).acr).toBe('urn:portal:acr:1'));

  it('a token that says nothing of it takes the word of the session, and only then', () => {
    const session = { acr: 'urn:portal:acr:2' };
    expect(isStrong({}, session)).toBe(true);
    expect(isStrong({ acr: 'urn:portal:acr:1' }, session)).toBe(false);
    expect(isStrong({ extra: { acr: 'urn:portal:acr:2' } }, undefined)).toBe(true);
    expect(isStrong(undefined, undefined)).toBe(false);
  });

  it('an access token says when, how, and how strongly; nothing where nothing is known', () => {
    expect(shownBy({ acr: 'a', amr: ['pwd'], authTime: 7 })).toEqual({
      acr: 'a',
      amr: ['pwd'],
      auth_time: 7,
    });
    expect(shownBy(undefined)).toEqual({});
  });
});
