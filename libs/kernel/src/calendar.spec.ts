import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFaults, dueDay, endOfDay, isDay, shanghaiDay, WorkingCalendar } from './calendar.js';
import { DomainError } from './errors.js';

/** The part of May 2026 that the notice names: five days off, and the Saturday worked in exchange. */
const MAY = {
  year: 2026,
  holidays: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
  workdays: ['2026-05-09'],
};
const calendar = new WorkingCalendar([MAY]);
const shanghai = (text: string) => new Date(`${text}+08:00`);

describe('the working calendar', () => {
  it('knows holidays, weekends and weekends that are worked', () => {
    const works = ['2026-05-05', '2026-05-06', '2026-05-09', '2026-05-10', '2026-05-16'].map((day) =>
      calendar.isWorkingDay(day),
    );
    expect(works).toEqual([false, true, true, false, false]);
  });

  it('ends with the last of the years that were supplied one after the other', () => {
    const file = 'config/calendars/2027.json';
    expect(calendar.endsAfter(shanghai('2026-12-31T23:59:59'))).toEqual({ year: 2027, file, daysLeft: 1 });
    expect(calendar.endsAfter(shanghai('2027-01-01T00:00:00'))).toEqual({ year: 2027, file, daysLeft: 0 });
    expect(calendar.endsAfter(shanghai('2025-12-31T12:00:00'))).toMatchObject({ year: 2025, daysLeft: 0 });
  });

  it('ends ten working days from 8 May at 24:00 of 21 May, the worked Saturday counted', () => {
    const due = calendar.addWorkingDays(shanghai('2026-05-08T16:05:00'), 10);
    expect(due).toEqual(shanghai('2026-05-22T00:00:00'));
    expect(dueDay(due)).toBe('2026-05-21');
    expect(calendar.workingDaysLeft(shanghai('2026-05-13T14:32:00'), due)).toBe(6);
    expect(calendar.workingDaysLeft(shanghai('2026-05-21T23:59:59'), due)).toBe(0);
    expect(calendar.workingDaysLeft(shanghai('2026-05-22T00:00:00'), due)).toBe(-1);
  });

  it('counts days by the clock in Shanghai, not by UTC', () => {
    const beforeMidnight = new Date('2026-05-07T15:59:59.999Z');
    const midnight = new Date('2026-05-07T16:00:00.000Z');
    expect([shanghaiDay(beforeMidnight), shanghaiDay(midnight)]).toEqual(['2026-05-07', '2026-05-08']);
    expect(dueDay(calendar.addWorkingDays(beforeMidnight, 1))).toBe('2026-05-08');
    expect(dueDay(calendar.addWorkingDays(midnight, 1))).toBe('2026-05-09');
  });

  it('with no days left ends the limit today, or on the next working day', () => {
    expect(dueDay(calendar.addWorkingDays(shanghai('2026-05-07T09:00:00'), 0))).toBe('2026-05-07');
    expect(dueDay(calendar.addWorkingDays(shanghai('2026-05-10T09:00:00'), 0))).toBe('2026-05-11');
  });

  it('names the file of a year that it does not have instead of guessing', () => {
    const missing = () => calendar.addWorkingDays(shanghai('2026-12-25T09:00:00'), 10);
    expect(missing).toThrow(DomainError);
    expect(missing).toThrow(
      expect.objectContaining({
        code: 'calendar.year-missing',
        status: 503,
        params: { year: '2027', file: 'config/calendars/2027.json' },
      }),
    );
    expect(() => new WorkingCalendar([]).isWorkingDay('2026-05-06')).toThrow(DomainError);
  });

  it('refuses limits that are none', () => {
    for (const days of [-1, 1.5, Number.NaN, 1e9]) {
      expect(() => calendar.addWorkingDays(shanghai('2026-05-07T09:00:00'), days)).toThrow(RangeError);
    }
  });

  const instants = fc.date({
    min: shanghai('2026-01-02T00:00:00'),
    max: shanghai('2026-06-01T00:00:00'),
    noInvalidDate: true,
  });

  it('gives back as many working days as were added', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const due = calendar.addWorkingDays(from, days);
        return calendar.workingDaysLeft(from, due) === days && calendar.isWorkingDay(dueDay(due));
      }),
    );
  });

  it('counts forth and back alike, and adds up over any day between', () => {
    fc.assert(
      fc.property(instants, instants, instants, (a, b, c) => {
        const [ab, bc] = [calendar.workingDaysBetween(a, b), calendar.workingDaysBetween(b, c)];
        return ab + bc === calendar.workingDaysBetween(a, c) && calendar.workingDaysBetween(b, a) + ab === 0;
      }),
    );
  });
});

describe('days', () => {
  it('exist or do not', () => {
    expect(['2024-02-29', '2026-02-29', '2026-13-01', '2026-1-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('end at midnight in Shanghai', () => {
    expect(endOfDay('2026-12-31')).toEqual(new Date('2026-12-31T16:00:00Z'));
  });
});

describe("a calendar year's file", () => {
  it('is checked day by day', () => {
    const faults = calendarFaults({
      year: 2026,
      holidays: ['2026-02-30', '2025-10-01', '2026-05-01'],
      workdays: ['2026-05-06', '2026-05-01'],
    });
    expect(faults).toEqual([
      '2026-02-30 is no day',
      '2025-10-01 is not in 2026',
      '2026-05-01 is named twice',
      '2026-05-06 is made a working day but is no weekend',
      '2026-05-01 is made a working day but is no weekend',
    ]);
    expect(calendarFaults(MAY)).toEqual([]);
  });
});
