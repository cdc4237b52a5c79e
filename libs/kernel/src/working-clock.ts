import type { WorkingCalendar } from './calendar.js';

/**
 * A time limit in working days that stops while a case waits for the other side and runs on when it comes back.
 * Plain data, so that it is stored with the case: three columns.
 */
export interface WorkingClock {
  readonly limitDays: number;
  /** Working days that earlier runs took; the run that is on now is not in it. */
  readonly usedDays: number;
  /** When the present run began; `null` while stopped. */
  readonly runningSince: Date | null;
}

export function startClock(limitDays: number, at: Date): WorkingClock {
  return { limitDays, usedDays: 0, runningSince: at };
}

/** Stops the clock. The day on which the case leaves counts as used, the day on which it came does not. */
export function pauseClock(clock: WorkingClock, calendar: WorkingCalendar, at: Date): WorkingClock {
  return { ...clock, usedDays: usedDays(clock, calendar, at), runningSince: null };
}

/** Lets a stopped clock run on. A running clock is left as it is. */
export function resumeClock(clock: WorkingClock, at: Date): WorkingClock {
  return clock.runningSince ? clock : { ...clock, runningSince: at };
}

/** Working days used by `at`, the present run included. */
export function usedDays(clock: WorkingClock, calendar: WorkingCalendar, at: Date): number {
  const run = clock.runningSince ? Math.max(0, calendar.workingDaysBetween(clock.runningSince, at)) : 0;
  return clock.usedDays + run;
}

/**
 * The instant at which the limit ends (24:00 Shanghai, exclusive), or `null` while the clock stands.
 * @throws DomainError `calendar.year-missing` 503
 */
export function clockDue(clock: WorkingClock, calendar: WorkingCalendar): Date | null {
  return clock.runningSince
    ? calendar.addWorkingDays(clock.runningSince, Math.max(0, clock.limitDays - clock.usedDays))
    : null;
}
