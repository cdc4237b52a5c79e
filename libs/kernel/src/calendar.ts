import { DomainError } from './errors.js';
import { defineMessages } from './messages.js';

defineMessages({
  'calendar.year-missing': {
    zh: '缺少 {year} 年工作日历（{file}），无法计算期限。请联系平台管理员补充。',
    en: 'The working-day calendar of {year} ({file}) is missing, so the deadline cannot be computed. Ask the operator to add it.',
  },
});

/** One year of the PRC calendar as the State Council's notice publishes it; days are `YYYY-MM-DD`. */
export interface CalendarYear {
  readonly year: number;
  /** Days off that the notice names, weekends among them included. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked in exchange (调休). */
  readonly workdays: readonly string[];
}

const DAY = 86_400_000;
/** Shanghai has had no daylight saving since 1991, so the offset is fixed. */
const OFFSET = 8 * 3_600_000;
/** No time limit is longer; a loop that passes it has gone wrong. */
const LONGEST_DAYS = 1000;

/** The day in Shanghai on which an instant falls, `YYYY-MM-DD`. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);
}

/** Is this a day that exists, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayText(dayNumber(text)) === text;
}

/** 24:00 Shanghai of a day. A deadline is this instant, exclusive: what arrives before it is in time. */
export function endOfDay(day: string): Date {
  return new Date((dayNumber(day) + 1) * DAY - OFFSET);
}

/** The last day that a deadline still allows: for `…T16:00:00Z` (24:00 in Shanghai) the day that ends there. */
export function dueDay(due: Date): string {
  return shanghaiDay(new Date(due.getTime() - 1));
}

/**
 * Working days of the PRC: weekends, statutory holidays and make-up working weekends, one file a year.
 * A year that nobody supplied is an error that names the file, never a silent Monday to Friday.
 */
export class WorkingCalendar {
  readonly #years = new Map<number, { off: Set<number>; on: Set<number> }>();

  constructor(years: readonly CalendarYear[]) {
    for (const { year, holidays, workdays } of years) {
      this.#years.set(year, { off: new Set(holidays.map(dayNumber)), on: new Set(workdays.map(dayNumber)) });
    }
  }

  get years(): number[] {
    return [...this.#years.keys()].toSorted((a, b) => a - b);
  }

  /** The first year from now on that nobody has supplied, the file that it waits for, and the whole days until then. */
  endsAfter(now: Date): { readonly year: number; readonly file: string; readonly daysLeft: number } {
    const today = shanghaiDay(now);
    let year = Number(today.slice(0, 4));
    while (this.#years.has(year)) year += 1;
    const daysLeft = Math.max(0, dayNumber(`${year}-01-01`) - dayNumber(today));
    return { year, file: fileOf(year), daysLeft };
  }

  /** @throws DomainError `calendar.year-missing` 503 */
  isWorkingDay(day: string): boolean {
    return this.#works(dayNumber(day));
  }

  /**
   * The instant at which a time limit ends: 24:00 Shanghai of the n-th working day after the day of `from`, which
   * itself does not count. With 0 the present day ends it, or the next working day when today is none.
   * @throws DomainError `calendar.year-missing` 503
   */
  addWorkingDays(from: Date, days: number): Date {
    if (!Number.isInteger(days) || days < 0 || days > LONGEST_DAYS) {
      throw new RangeError(`${days} working days is no time limit`);
    }
    let day = dayNumber(shanghaiDay(from));
    for (let left = days; left > 0;) if (this.#works(++day)) left -= 1;
    while (!this.#works(day)) day += 1;
    return endOfDay(dayText(day));
  }

  /**
   * Working days after the day of `from` up to and including the day of `to`; negative when `to` is earlier.
   * @throws DomainError `calendar.year-missing` 503
   */
  workingDaysBetween(from: Date, to: Date): number {
    return this.#count(dayNumber(shanghaiDay(from)), dayNumber(shanghaiDay(to)));
  }

  /** Working days that remain after today until a deadline; 0 on its last day, negative once it has passed. */
  workingDaysLeft(now: Date, due: Date): number {
    return this.#count(dayNumber(shanghaiDay(now)), dayNumber(dueDay(due)));
  }

  #count(from: number, to: number): number {
    if (to < from) return -this.#count(to, from);
    let days = 0;
    for (let day = from + 1; day <= to; day += 1) if (this.#works(day)) days += 1;
    return days;
  }

  #works(day: number): boolean {
    const year = new Date(day * DAY).getUTCFullYear();
    const published = this.#years.get(year);
    if (!published) {
      const params = { year: String(year), file: fileOf(year) };
      throw new DomainError('calendar.year-missing', 503, { params });
    }
    if (published.on.has(day)) return true;
    const weekday = (day + 4) % 7;
    return weekday !== 0 && weekday !== 6 && !published.off.has(day);
  }
}

/** What is wrong with one year's file; empty when nothing is. */
export function calendarFaults({ year, holidays, workdays }: CalendarYear): string[] {
  const all = [...holidays, ...workdays];
  return [
    ...all.filter((day) => !isDay(day)).map((day) => `${day} is no day`),
    ...all
      .filter((day) => isDay(day) && !day.startsWith(`${year}-`))
      .map((day) => `${day} is not in ${year}`),
    ...all.filter((day, i) => all.indexOf(day) !== i).map((day) => `${day} is named twice`),
    ...workdays
      .filter((day) => isDay(day) && ![0, 6].includes((dayNumber(day) + 4) % 7))
      .map((day) => `${day} is made a working day but is no weekend`),
  ];
}

function fileOf(year: number): string {
  return `config/calendars/${year}.json`;
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayText(day: number): string {
  return Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : '';
}
