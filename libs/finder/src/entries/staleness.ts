import { shanghaiDay } from '#kernel';

/** Who has not confirmed an entry for so long cannot say that it is right. */
const MONTHS = 12;

/** What was last confirmed on this day, or before it, is stale today. */
export function staleSince(now: Date): string {
  const [year, month, day] = shanghaiDay(now).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - MONTHS, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export function isStale({ confirmedOn }: { readonly confirmedOn: string }, now: Date): boolean {
  return confirmedOn <= staleSince(now);
}
