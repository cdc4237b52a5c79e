import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDay, WorkingCalendar } from './calendar.js';
import { clockDue, pauseClock, resumeClock, startClock, usedDays } from './working-clock.js';

const calendar = new WorkingCalendar([{ year: 2026, holidays: ['2026-05-01'], workdays: ['2026-05-09'] }]);
const shanghai = (text: string) => new Date(`${text}+08:00`);

describe('a clock of working days', () => {
  it('stops while the case waits for the company and runs on with the days that are left', () => {
    const started = startClock(10, shanghai('2026-05-06T10:00:00'));
    const paused = pauseClock(started, calendar, shanghai('2026-05-08T16:05:00'));
    expect(paused).toEqual({ limitDays: 10, usedDays: 2, runningSince: null });
    expect(clockDue(paused, calendar)).toBeNull();
    const resumed = resumeClock(paused, shanghai('2026-05-21T09:00:00'));
    expect(dueDay(clockDue(resumed, calendar)!)).toBe('2026-06-02');
    expect(usedDays(resumed, calendar, shanghai('2026-05-22T09:00:00'))).toBe(3);
  });

  it('that has overrun ends today when it runs on, never in the past', () => {
    const late = pauseClock(
      startClock(2, shanghai('2026-05-11T10:00:00')),
      calendar,
      shanghai('2026-05-20T10:00:00'),
    );
    expect(late.usedDays).toBe(7);
    expect(dueDay(clockDue(resumeClock(late, shanghai('2026-05-25T10:00:00')), calendar)!)).toBe(
      '2026-05-25',
    );
  });

  it('paused or resumed twice stays as it is', () => {
    const at = shanghai('2026-05-12T10:00:00');
    const paused = pauseClock(startClock(5, shanghai('2026-05-11T10:00:00')), calendar, at);
    expect(pauseClock(paused, calendar, shanghai('2026-05-29T10:00:00'))).toEqual(paused);
    const running = resumeClock(paused, at);
    expect(resumeClock(running, shanghai('2026-05-29T10:00:00'))).toEqual(running);
  });

  it('gives a case the same working days in hand however often it is paused', () => {
    const day = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 8 }), (offsets) => {
        const times = offsets
          .toSorted((a, b) => a - b)
          .map((offset) => new Date(shanghai('2026-05-06T10:00:00').getTime() + offset * 86_400_000));
        let clock = startClock(30, times[0]!);
        let running = 0;
        times.slice(1).forEach((at, i) => {
          if (i % 2 === 0) {
            running += calendar.workingDaysBetween(times[i]!, at);
            clock = pauseClock(clock, calendar, at);
          } else clock = resumeClock(clock, at);
        });
        return usedDays(clock, calendar, clock.runningSince ?? times.at(-1)!) === running;
      }),
    );
  });
});
