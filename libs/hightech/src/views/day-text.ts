import { dueDay, type Text } from '#kernel';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The last day that a deadline allows, in words: `2026 年 5 月 21 日（周四）24:00`. */
export function deadlineText(due: Date): Text {
  const day = dayText(dueDay(due));
  return { zh: `${day.zh}24:00`, en: `24:00 on ${day.en}` };
}

function dayText(day: string): Text {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return {
    zh: `${year} 年 ${month} 月 ${date} 日（周${WEEKDAYS[weekday]}）`,
    en: `${DAYS[weekday]}, ${date} ${MONTHS[month - 1]} ${year}`,
  };
}
