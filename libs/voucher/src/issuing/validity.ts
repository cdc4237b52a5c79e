import { dueDay, endOfDay, shanghaiDay } from '#kernel';

/** 24:00 Shanghai of a voucher's last day: the day of the month on which it was issued, so many months later. */
export function expiryOf(issuedAt: Date, months: number): Date {
  return endOfDay(monthsLater(shanghaiDay(issuedAt), months));
}

/** The end after an extension: so many months beyond the last day. */
export function extendedExpiry(expiresAt: Date, months: number): Date {
  return endOfDay(monthsLater(dueDay(expiresAt), months));
}

/** The last day is still good; at its 24:00 the voucher is over, whether or not anything has noticed yet. */
export function isOver(expiresAt: Date, at: Date): boolean {
  return at >= expiresAt;
}

/** The corresponding day, or the last of the month where it has none (Civil Code, article 202). */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
