import { describe, expect, it } from 'vitest';
import { expiryOf, extendedExpiry, isOver, monthsLater } from './validity.js';

describe('a voucher', () => {
  it('is good through the same day a year later, to the second in Shanghai', () => {
    const expiresAt = expiryOf(new Date('2026-10-12T15:59:59Z'), 12);
    expect(expiresAt).toEqual(new Date('2027-10-12T16:00:00Z'));
    expect([isOver(expiresAt, new Date('2027-10-12T15:59:59.999Z')), isOver(expiresAt, expiresAt)]).toEqual([
      false,
      true,
    ]);
  });

  it('issued at midnight in Shanghai begins with the new day', () => {
    expect(expiryOf(new Date('2026-10-12T16:00:00Z'), 12)).toEqual(new Date('2027-10-13T16:00:00Z'));
  });

  it('ends with the month where the month has no such day', () => {
    expect(monthsLater('2028-02-29', 12)).toBe('2029-02-28');
    expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28');
  });

  it('is extended from its last day, not from the day of asking', () => {
    expect(extendedExpiry(new Date('2027-10-12T16:00:00Z'), 6)).toEqual(new Date('2028-04-12T16:00:00Z'));
  });
});
