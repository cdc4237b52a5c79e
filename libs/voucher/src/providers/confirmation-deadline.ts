import { endOfDay, shanghaiDay } from '#kernel';

/**
 * 24:00 Shanghai of the same day so many months on, exclusive; of the last day of that month where it has no such day.
 */
export function confirmationDeadline(from: Date, months: number): Date {
  const [year, month, day] = shanghaiDay(from).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return endOfDay(last.toISOString().slice(0, 10));
}
