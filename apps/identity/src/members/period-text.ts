import { dueDay, fill, shanghaiDay, type Language } from '#kernel';
import { dateText } from '#look';
import { membersMessages } from './members.messages.js';

const DAY_MS = 86_400_000;

/** A consultant's period in words: first day, last day and how many days that is. */
export function periodText(from: Date, until: Date, language: Language): string {
  const [first, last] = [shanghaiDay(from), dueDay(until)];
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return fill(membersMessages['members.period-text'][language], {
    from: dateText(first, language),
    until: dateText(last, language),
    days,
  });
}

/** Until when a membership holds. */
export function untilText(until: Date | null, language: Language): string {
  if (!until) return membersMessages['members.unlimited'][language];
  return fill(membersMessages['members.until'][language], { until: dateText(dueDay(until), language) });
}

/** The period of a member: a consultant's from the first day to the last, everybody else's until ended. */
export function memberPeriod(
  { from, until }: { readonly from: Date; readonly until: Date | null },
  language: Language,
): string {
  return until ? periodText(from, until, language) : membersMessages['members.unlimited'][language];
}
