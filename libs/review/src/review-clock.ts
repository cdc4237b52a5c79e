import { Column } from 'typeorm';
import {
  clockDue,
  pauseClock,
  resumeClock,
  startClock,
  usedDays,
  type WorkingCalendar,
  type WorkingClock,
} from '#kernel';
import { instantColumn } from '#platform';

/** A time limit in working days as columns of a case; `dueAt` is kept so that a queue can be sorted by it. */
export class ReviewClock implements WorkingClock {
  @Column({ name: 'limit_days', type: 'int', unsigned: true, default: 0 })
  limitDays!: number;

  @Column({ name: 'used_days', type: 'int', unsigned: true, default: 0 })
  usedDays!: number;

  @Column(instantColumn('running_since', true))
  runningSince!: Date | null;

  /** 24:00 Shanghai of the last day; null while the clock stands. */
  @Column(instantColumn('due_at', true))
  dueAt!: Date | null;

  /** No limit runs. */
  static stopped(): ReviewClock {
    return clockOf({ limitDays: 0, usedDays: 0, runningSince: null }, null);
  }

  static started(limitDays: number, calendar: WorkingCalendar, at: Date): ReviewClock {
    return running(startClock(limitDays, at), calendar);
  }

  static paused(clock: WorkingClock, calendar: WorkingCalendar, at: Date): ReviewClock {
    return clockOf(pauseClock(clock, calendar, at), null);
  }

  static resumed(clock: WorkingClock, calendar: WorkingCalendar, at: Date): ReviewClock {
    return running(resumeClock(clock, at), calendar);
  }
}

function running(clock: WorkingClock, calendar: WorkingCalendar): ReviewClock {
  return clockOf(clock, clockDue(clock, calendar));
}

function clockOf(clock: WorkingClock, dueAt: Date | null): ReviewClock {
  return Object.assign(new ReviewClock(), { ...clock, dueAt });
}

export interface ClockReading {
  readonly dueAt: string | null;
  readonly usedDays: number;
  readonly limitDays: number;
  /** Whole working days after today; 0 on the last day and after it. */
  readonly leftDays: number;
  readonly paused: boolean;
}

/** What a clock shows at a moment; null when no limit was ever set. */
export function readClock(clock: ReviewClock, calendar: WorkingCalendar, now: Date): ClockReading | null {
  if (clock.limitDays === 0) return null;
  const used = usedDays(clock, calendar, now);
  return {
    dueAt: clock.dueAt?.toISOString() ?? null,
    usedDays: used,
    limitDays: clock.limitDays,
    leftDays: clock.dueAt
      ? Math.max(0, calendar.workingDaysLeft(now, clock.dueAt))
      : Math.max(0, clock.limitDays - used),
    paused: clock.runningSince === null,
  };
}

export type Urgency = 'late' | 'soon' | 'calm';

/** Reminders begin when so much of a limit is used. */
const SOON_SHARE = 0.8;

/** `late`: due today or overdue; `soon`: four fifths of the limit are used. */
export function urgencyOf({ dueAt, leftDays, usedDays: used, limitDays }: ClockReading): Urgency {
  if (dueAt && leftDays === 0) return 'late';
  return used >= limitDays * SOON_SHARE ? 'soon' : 'calm';
}
