/**
 * The last day of a limit as a plain date in Beijing. Limits end at 24:00, which as an instant is already the next
 * day's 00:00: a millisecond earlier is the day that people know.
 */
export function lastDay(dueAt: string): string {
  const beijing = new Date(Date.parse(dueAt) - 1 + 8 * 3_600_000);
  return beijing.toISOString().slice(0, 10);
}
