import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpAddress, totpCode, totpStep } from './totp.js';

/** "12345678901234567890" of RFC 6238 appendix B in base32. */
const VECTOR = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('one-time codes', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('of second %i are those of RFC 6238', (second, code) => {
    expect(totpCode(VECTOR, at(second), 8)).toBe(code);
    expect(totpCode(VECTOR, at(second))).toBe(code.slice(2));
  });

  it('are taken one step early or late, and no further off', () => {
    const now = at(1_800_000_015);
    const step = 60_000_000;
    const codeOf = (away: number): string => totpCode(VECTOR, at(1_800_000_015 + away * 30));
    expect([-2, -1, 0, 1, 2].map((away) => totpStep(VECTOR, codeOf(away), now))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('may be typed with a gap or in full-width figures', () => {
    const now = at(59);
    expect(totpStep(VECTOR, ' 287 082', now)).toBe(1);
    expect(totpStep(VECTOR, '２８７０８２', now)).toBe(1);
  });

  it.each(['', '28708', '2870820', '28708a', '0x1234'])('are never %j', (typed) =>
    expect(totpStep(VECTOR, typed, at(59))).toBeNull(),
  );

  it('come from 160 random bits, which apps read from an address', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const address = new URL(totpAddress(secret, '统一身份认证', 'auditor'));
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('auditor');
  });
});
