const DAY_MS = 86_400_000;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Whole days from today, as it is in Beijing, to the last day; 0 on that day. */
export function daysLeft(lastDay: string, now: Date): number {
  return Math.round((Date.parse(lastDay) - Date.parse(today.format(now))) / DAY_MS);
}
