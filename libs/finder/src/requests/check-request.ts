import {
  fillText,
  normaliseLine,
  normaliseLines,
  shanghaiDay,
  type FieldError,
  type TextParams,
} from '#kernel';
import { z } from 'zod';
import type { RequestKind } from './request-kind.js';
import { REQUEST_TEXTS } from './request.messages.js';
import type { AskBody } from './request.schema.js';

const MOST = { message: 4000, contact: 200, people: 200 };
const AHEAD_DAYS = 90;
const DAY_MS = 86_400_000;
const isDay = (text: string) => z.iso.date().safeParse(text).success;

/** Between which days a visit can be wished for or proposed: from tomorrow on. */
export function visitDays(now: Date): { readonly from: string; readonly until: string } {
  const after = (days: number) => shanghaiDay(new Date(now.getTime() + days * DAY_MS));
  return { from: after(1), until: after(AHEAD_DAYS) };
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
): FieldError[] {
  if (kind !== 'visit') return [];
  return [
    ...(wishes.length === 0 ? [fault('/wishes/0/day', 'finder.request-wish-missing')] : []),
    ...wishes.flatMap(({ day }, at) => dayFaults(`/wishes/${at}/day`, day, now)),
    ...(people === null || people < 1 || people > MOST.people
      ? [fault('/people', 'finder.request-people', { most: MOST.people })]
      : []),
  ];
}

export function dayFaults(pointer: string, day: string, now: Date): FieldError[] {
  const { from, until } = visitDays(now);
  if (isDay(day) && day >= from && day <= until) return [];
  return [fault(pointer, 'finder.request-day', { days: AHEAD_DAYS })];
}

function fault(pointer: string, code: keyof typeof REQUEST_TEXTS, params: TextParams = {}): FieldError {
  return { pointer, code, message: fillText(REQUEST_TEXTS[code], params) };
}
