import { describe, expect, it } from 'vitest';
import { certificateCode } from './certificate-code';
import { qrPath } from './qr-path';
import { timeLeft } from './time-left';

describe('the code of a certificate', () => {
  it.each([
    ['7Hq2kX9mVt4Rw8Lc', '7Hq2kX9mVt4Rw8Lc'],
    [' ７Hq2 kX9m ', '7Hq2kX9m'],
    ['https://portal.example/verify/7Hq2kX9m', '7Hq2kX9m'],
    ['https://portal.example/en/verify/7Hq2kX9m?x=1', '7Hq2kX9m'],
  ])('is found in %s', (typed, code) => {
    expect(certificateCode(typed)).toBe(code);
  });

  it.each(['', '../../etc', 'https://portal.example/', '<script>', 'x'.repeat(65)])(
    'is not seen in %j',
    (typed) => {
      expect(certificateCode(typed)).toBeNull();
    },
  );
});

describe('the time left', () => {
  it('is counted in whole years and days of the calendar', () => {
    expect(timeLeft('2026-05-13', '2029-03-15')).toEqual({ years: 2, days: 306 });
    expect(timeLeft('2026-05-13', '2026-05-14')).toEqual({ years: 0, days: 1 });
    expect(timeLeft('2026-05-13', '2029-05-13')).toEqual({ years: 3, days: 0 });
  });
});

describe('the QR code', () => {
  it('is a path of whole modules with its quiet zone outside', () => {
    const { size, path } = qrPath('http://localhost:3000/verify/7Hq2kX9mVt4Rw8Lc');
    expect(size).toBeGreaterThan(20);
    expect(path).toMatch(/^M0 0\.5h7m/);
  });
});
