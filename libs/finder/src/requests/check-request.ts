import {
  Money,
  fillText,
  groupThousands,
  normaliseLine,
  normaliseLines,
  parseDecimal,
  shanghaiDay,
  type FieldError,
  type TextParams,
  type WorkingCalendar,
} from '#kernel';
import { z } from 'zod';
import type { RequestKind } from './request-kind.js';
import { REQUEST_TEXTS } from './request.messages.js';
import type { AskBody } from './request.schema.js';

const MOST = { message: 4000, contact: 200, people: 200 };
const AHEAD_DAYS = 90;
const DAY_MS = 86_400_000;
const isDay = (text: string) => z.iso.date().safeParse(text).success;

/** The day so many days after today. */
const dayAfter = (now: Date, days: number) => shanghaiDay(new Date(now.getTime() + days * DAY_MS));

/** Between which days a visit can be wished for: from the first working day after today on. */
export function visitDays(
  now: Date,
  calendar: WorkingCalendar,
): { readonly from: string; readonly until: string } {
  let ahead = 1;
  while (ahead < AHEAD_DAYS && isDayOff(dayAfter(now, ahead), calendar)) ahead += 1;
  return { from: dayAfter(now, ahead), until: dayAfter(now, AHEAD_DAYS) };
}

/** Whether nobody works on that day. What nobody has published yet is taken for a working day. */
function isDayOff(day: string, calendar: WorkingCalendar): boolean {
  return calendar.years.includes(Number(day.slice(0, 4))) && !calendar.isWorkingDay(day);
}

/** A message as it is stored, and what is wrong with it. */
export function readMessage(typed: string): { readonly body: string; readonly faults: FieldError[] } {
  const body = normaliseLines(typed);
  if (body === '') return { body, faults: [fault('/message', 'finder.request-empty')] };
  const faults =
    body.length > MOST.message ? [fault('/message', 'finder.request-long', { most: MOST.message })] : [];
  return { body, faults };
}

/** A contact as it is stored: chosen to be said, it is not empty. */
export function readContact(typed: string | null): {
  readonly contact: string | null;
  readonly faults: FieldError[];
} {
  if (typed === null) return { contact: null, faults: [] };
  const contact = normaliseLine(typed);
  if (contact === '') return { contact, faults: [fault('/contact', 'finder.request-contact')] };
  const faults =
    contact.length > MOST.contact ? [fault('/contact', 'finder.request-long', { most: MOST.contact })] : [];
  return { contact, faults };
}

/** What a visit needs; nothing of it is asked of anything else. */
export function visitFaults(
  kind: RequestKind,
  { wishes, people }: Pick<AskBody, 'wishes' | 'people'>,
  now: Date,
  calendar: WorkingCalendar,
): FieldError[] {
  if (kind !== 'visit') return [];
  return [
    ...(wishes.length === 0 ? [fault('/wishes/0/day', 'finder.request-wish-missing')] : []),
    ...wishes.flatMap(({ day }, at) => wishFaults(`/wishes/${at}/day`, day, now, calendar)),
    ...(people === null || people < 1 || people > MOST.people
      ? [fault('/people', 'finder.request-people', { most: MOST.people })]
      : []),
  ];
}

/** Spaces are shown on working days; who offers one may propose another day. */
function wishFaults(pointer: string, day: string, now: Date, calendar: WorkingCalendar): FieldError[] {
  const faults = dayFaults(pointer, day, now);
  if (faults.length > 0 || !isDayOff(day, calendar)) return faults;
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return [fault(pointer, isWeekend ? 'finder.request-weekend' : 'finder.request-holiday', { day })];
}

/** What is wrong with a day for a visit, whoever names it. */
export function dayFaults(pointer: string, day: string, now: Date): FieldError[] {
  if (isDay(day) && day >= dayAfter(now, 1) && day <= dayAfter(now, AHEAD_DAYS)) return [];
  return [fault(pointer, 'finder.request-day', { days: AHEAD_DAYS })];
}

/** Between which amounts a fund can be asked, in yuan. */
interface AmountRange {
  readonly least: string;
  readonly most: string;
}

/** A yuan and ten thousand million. */
const ANY_AMOUNT: AmountRange = { least: '1.00', most: '10000000000.00' };

/** As the fund says it of itself, as far as it does. */
export function amountRange(fields: Readonly<Record<string, unknown>>): AmountRange {
  const said = (value: unknown) => (typeof value === 'string' && /^\d+\.\d{2}$/.test(value) ? value : null);
  return { least: said(fields['least']) ?? ANY_AMOUNT.least, most: said(fields['most']) ?? ANY_AMOUNT.most };
}

/** The amount that a fund is asked for; nothing of it is asked of anything else. */
export function readAmount(
  kind: RequestKind,
  typed: string | null,
  range: AmountRange,
): { readonly amount: Money | null; readonly faults: FieldError[] } {
  if (kind !== 'funding') return { amount: null, faults: [] };
  if (typed === null || typed.trim() === '')
    return { amount: null, faults: [fault('/amount', 'finder.request-amount-missing')] };
  const read = parseDecimal(typed, { scale: 2, max: '999999999999.99' });
  if (!read.ok)
    return { amount: null, faults: [{ pointer: '/amount', code: read.code, message: read.message }] };
  const amount = Money.ofYuan(read.value);
  const [least, most] = [Money.ofYuan(range.least), Money.ofYuan(range.most)];
  if (amount.compare(least) >= 0 && amount.compare(most) <= 0) return { amount, faults: [] };
  const shown = (money: Money) => groupThousands(money.toJSON().replace(/\.00$/, ''));
  const said = { least: shown(least), most: shown(most) };
  return { amount: null, faults: [fault('/amount', 'finder.request-amount-range', said)] };
}

function fault(pointer: string, code: keyof typeof REQUEST_TEXTS, params: TextParams = {}): FieldError {
  return { pointer, code, message: fillText(REQUEST_TEXTS[code], params) };
}
