import { shanghaiDay } from '#kernel';

export const FREQUENCIES = ['at-once', 'daily', 'weekly', 'off'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Hours of Shanghai: nobody is woken, and digests lie there when work begins. */
const MORNING = 8;
const EVENING = 21;
const DIGEST = 9;

/**
 * The first moment after `now` at which something may be told again. At once: an hour later, so that a burst becomes
 * one message, and not at night; daily and weekly (Mondays) at nine in Shanghai.
 */
export function nextTelling(frequency: Frequency, now: Date): Date {
  if (frequency === 'at-once') return awake(new Date(now.getTime() + HOUR));
  const nine = hourOf(now, DIGEST);
  const next = nine > now ? nine : new Date(nine.getTime() + DAY);
  if (frequency !== 'weekly') return next;
  return new Date(next.getTime() + ((8 - weekday(next)) % 7) * DAY);
}

/** When something is told first by a frequency that is chosen now: what comes at once waits for nothing but the night. */
export function firstTelling(frequency: Frequency, now: Date): Date {
  return frequency === 'at-once' ? awake(now) : nextTelling(frequency, now);
}

/** The moment itself, or the morning after when it is night. */
export function awake(at: Date): Date {
  const [morning, evening] = [hourOf(at, MORNING), hourOf(at, EVENING)];
  if (at < morning) return morning;
  return at < evening ? at : new Date(morning.getTime() + DAY);
}

function hourOf(at: Date, hour: number): Date {
  return new Date(Date.parse(`${shanghaiDay(at)}T00:00:00+08:00`) + hour * HOUR);
}

/** 1 is Monday, 0 Sunday. */
function weekday(at: Date): number {
  return new Date(`${shanghaiDay(at)}T00:00:00Z`).getUTCDay();
}
