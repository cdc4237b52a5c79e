import { describe, expect, it } from 'vitest';
import { sessionTtl } from './session-ttl.js';

const settings = { SESSION_IDLE_MINUTES: 60, SESSION_HOURS: 12 };
const NOW = 1_800_000_000;

describe('how long a session has left', () => {
  it.each([
    ['right after the sign-in', 0, 3600],
    ['after eleven busy hours', 11 * 3600, 3600],
    ['half an hour before its absolute end', 11.5 * 3600, 1800],
    ['past its absolute end', 13 * 3600, 1],
  ])('%s', (_when, age, left) => {
    expect(sessionTtl(settings, NOW - age, NOW)).toBe(left);
  });

  it('is short while nobody is signed in', () => {
    expect(sessionTtl(settings, undefined, NOW)).toBe(600);
  });
});
