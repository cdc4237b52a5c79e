import { lastDay } from '../application/last-day';
import type { CaseClock, Urgency } from './desk-types';

/** Reminders begin when so much of a limit is used. */
const SOON_SHARE = 0.8;

/** How pressing a case is, where the queue does not say it: the same measure as the services use. */
export function urgencyOf({ dueAt, leftDays, usedDays, limitDays }: CaseClock): Urgency {
  if (dueAt && leftDays === 0) return 'late';
  return usedDays >= limitDays * SOON_SHARE ? 'soon' : 'calm';
}

/** Which words say it: overdue and due today are both late, but not the same to a reviewer. */
export type UrgencyWord = 'overdue' | 'today' | 'soon' | 'calm' | 'paused';

/** @param now instant of the reading (ISO 8601), so that server and browser say the same */
export function urgencyWord(clock: CaseClock, urgency: Urgency, now: string): UrgencyWord {
  if (clock.paused || !clock.dueAt) return 'paused';
  if (urgency !== 'late') return urgency;
  return Date.parse(now) >= Date.parse(clock.dueAt) ? 'overdue' : 'today';
}

/** The last day of the limit as a date; null while the clock stands. */
export function dueDay(clock: CaseClock): string | null {
  return clock.dueAt ? lastDay(clock.dueAt) : null;
}
