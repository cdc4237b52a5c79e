import { WorkingCalendar } from '#kernel';
import { expect, it } from 'vitest';
import { ReviewClock, readClock, urgencyOf } from './review-clock.js';

/** May 2026: 1–5 May off, Saturday 9 May worked. */
const calendar = new WorkingCalendar([
  { year: 2026, holidays: ['2026-05-01', '2026-05-04', '2026-05-05'], workdays: ['2026-05-09'] },
]);
const at = (day: string) => new Date(`2026-05-${day}T10:00:00+08:00`);

it('a clock that stops for a correction runs on with the days that were left', () => {
  const started = ReviewClock.started(10, calendar, at('06'));
  expect(started.dueAt).toEqual(new Date('2026-05-19T24:00:00+08:00'));
  const paused = ReviewClock.paused(started, calendar, at('08'));
  expect(readClock(paused, calendar, at('12'))).toEqual({
    dueAt: null,
    usedDays: 2,
    limitDays: 10,
    leftDays: 8,
    paused: true,
  });
  const resumed = ReviewClock.resumed(paused, calendar, at('13'));
  expect(resumed.dueAt).toEqual(new Date('2026-05-25T24:00:00+08:00'));
  expect(readClock(resumed, calendar, at('13'))).toMatchObject({ usedDays: 2, leftDays: 8, paused: false });
});

it('a case becomes urgent when four fifths are used and late on the last day', () => {
  const clock = ReviewClock.started(10, calendar, at('06'));
  const urgency = (day: string) => urgencyOf(readClock(clock, calendar, at(day))!);
  expect([urgency('15'), urgency('16'), urgency('18'), urgency('19'), urgency('25')]).toEqual([
    'soon',
    'soon',
    'soon',
    'late',
    'late',
  ]);
  expect(urgency('14')).toBe('calm');
});

it('a case without a limit shows no clock', () => {
  expect(readClock(ReviewClock.stopped(), calendar, at('06'))).toBeNull();
});
