import type { Language } from '#kernel';

const ZONE = 'Asia/Shanghai';
const WEEKDAYS_ZH: Record<string, string> = {
  Sun: '周日',
  Mon: '周一',
  Tue: '周二',
  Wed: '周三',
  Thu: '周四',
  Fri: '周五',
  Sat: '周六',
};
const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, month: 'numeric' });

function partsOf(instant: string): Record<Intl.DateTimeFormatPartTypes | 'monthNumber', string> {
  // A plain date has no zone of its own: noon UTC is the same day in Beijing.
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(instant) ? `${instant}T04:00:00Z` : instant);
  const parts = Object.fromEntries(partsFormat.formatToParts(date).map((part) => [part.type, part.value]));
  return { ...parts, monthNumber: monthFormat.format(date) } as ReturnType<typeof partsOf>;
}

/** `2026 年 5 月 21 日` · `21 May 2026`, in Beijing. Takes an instant or a plain date (ISO 8601). */
export function dateText(instant: string, language: Language): string {
  const { year, monthNumber, month, day } = partsOf(instant);
  return language === 'zh' ? `${year} 年 ${monthNumber} 月 ${day} 日` : `${day} ${month} ${year}`;
}

/** `5 月 21 日（周四）` · `Thu 21 May`: for limits that lie near. */
export function dayText(instant: string, language: Language): string {
  const { monthNumber, month, day, weekday } = partsOf(instant);
  return language === 'zh'
    ? `${monthNumber} 月 ${day} 日（${WEEKDAYS_ZH[weekday]}）`
    : `${weekday} ${day} ${month}`;
}

/** `2026 年 5 月 21 日（周四）` · `Thu 21 May 2026`. */
export function fullDayText(instant: string, language: Language): string {
  const { year, monthNumber, month, day, weekday } = partsOf(instant);
  return language === 'zh'
    ? `${year} 年 ${monthNumber} 月 ${day} 日（${WEEKDAYS_ZH[weekday]}）`
    : `${weekday} ${day} ${month} ${year}`;
}

/** `5 月 7 日 16:05` · `7 May, 16:05`. */
export function momentText(instant: string, language: Language): string {
  const { monthNumber, month, day, hour, minute } = partsOf(instant);
  return language === 'zh'
    ? `${monthNumber} 月 ${day} 日 ${hour}:${minute}`
    : `${day} ${month}, ${hour}:${minute}`;
}

/** `14:32:08`, the same in both languages. */
export function clockText(instant: string): string {
  const { hour, minute, second } = partsOf(instant);
  return `${hour}:${minute}:${second}`;
}

/** `2026-05-13 14:32:08`, for proofs where the order of figures must not be guessed. */
export function exactText(instant: string): string {
  const { year, monthNumber, day } = partsOf(instant);
  return `${year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')} ${clockText(instant)}`;
}
