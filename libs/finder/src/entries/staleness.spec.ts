import { describe, expect, it } from 'vitest';
import { isStale, staleSince } from './staleness.js';

describe('an entry', () => {
  it('is stale a year after the day on which it was confirmed, by the days of Shanghai', () => {
    const confirmed = { confirmedOn: '2025-10-12' };
    expect(isStale(confirmed, new Date('2026-10-11T15:59:59Z'))).toBe(false);
    expect(isStale(confirmed, new Date('2026-10-11T16:00:00Z'))).toBe(true);
    expect(isStale({ confirmedOn: '2025-10-13' }, new Date('2026-10-12T15:59:59Z'))).toBe(false);
  });

  it('of a leap day is stale at the end of February', () => {
    expect(staleSince(new Date('2028-02-29T02:00:00Z'))).toBe('2027-02-28');
    expect(staleSince(new Date('2029-02-28T02:00:00Z'))).toBe('2028-02-28');
  });
});
