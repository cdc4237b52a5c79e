import { isDay, parseDecimal, type Text } from '#kernel';
import type { Conditions, FactValues } from '#rules';
import type { CompanyFact } from './company-facts.js';
import type { FitQuery, FitView } from './conditions.schema.js';
import { FIT_TEXTS } from './fit.messages.js';

type Question = FitView['questions'][number];

/** Answered where none of the offered choices is right. */
const NONE = '-';
const DECIMALS = 2;
const MOST = '100000000000';
const NONE_NAME = { zh: '都不是', en: 'None of these' };
const YES_NO = [
  { value: 'yes', name: { zh: '是', en: 'Yes' } },
  { value: 'no', name: { zh: '否', en: 'No' } },
];

export interface Answered {
  readonly questions: readonly Question[];
  /** What could be read of the answers. */
  readonly values: FactValues;
}

/** What is asked of the facts that are lacking, and what was answered. @param on the day, `YYYY-MM-DD` */
export function ask(
  facts: readonly CompanyFact[],
  conditions: Conditions,
  given: FitQuery,
  on: string,
): Answered {
  const values: Record<string, FactValues[string]> = {};
  const questions = facts.map((fact) => {
    const raw = given[fact.id];
    const answer = typeof raw === 'string' ? raw.trim().slice(0, 60) : '';
    const options = optionsOf(fact, conditions);
    const read = answer === '' ? null : readAnswer(fact, options, answer, on);
    if (read && 'value' in read) values[fact.id] = read.value;
    const { id, question, type, unit = null, isKept } = fact;
    const fault = read && 'fault' in read ? read.fault : null;
    return { id, question, type, unit, options, answer, fault, isKept };
  });
  return { questions, values };
}

/** What a company says of a fact that no policy asks for in its own way. @param on the day, `YYYY-MM-DD` */
export function readTold(fact: CompanyFact, answer: string, on: string): ReturnType<typeof readAnswer> {
  const choices = fact.list?.entries.map(({ code, zh, en }) => ({ value: code, name: { zh, en } }));
  return readAnswer(fact, fact.type === 'yes-no' ? YES_NO : (choices ?? []), answer, on);
}

/**
 * A list with levels has thousands of places: only those are offered that the conditions tell apart. The narrower ones
 * come first, because whoever is in one is also in what is above it.
 */
function optionsOf({ id, type, list }: CompanyFact, conditions: Conditions): Question['options'] {
  if (type === 'yes-no') return YES_NO;
  if (!list) return [];
  const all = list.entries;
  if (all.every(({ parent }) => parent === null)) {
    return all.map(({ code, zh, en }) => ({ value: code, name: { zh, en } }));
  }
  const codes = conditions.codesOf(id).toSorted((a, b) => b.length - a.length);
  const named = codes.map((code) => {
    const narrower = codes.some((other) => other !== code && other.startsWith(code));
    return { value: code, name: narrower ? elsewhere(list.find(code)) : nameOf(list.find(code)) };
  });
  return [...named, { value: NONE, name: NONE_NAME }];
}

function nameOf(entry: { readonly zh: string; readonly en: string } | null): Text {
  return { zh: entry?.zh ?? '', en: entry?.en ?? '' };
}

function elsewhere(entry: { readonly zh: string; readonly en: string } | null): Text {
  const { zh, en } = nameOf(entry);
  return { zh: `${zh}（其他）`, en: `${en}, elsewhere` };
}

function readAnswer(
  { type }: CompanyFact,
  options: Question['options'],
  answer: string,
  on: string,
): { readonly value: number | string | boolean } | { readonly fault: Text } {
  if (type === 'number') {
    const read = parseDecimal(answer, { scale: DECIMALS, max: MOST });
    return read.ok ? { value: Number(read.value) } : { fault: read.message };
  }
  if (type === 'day') {
    const right = isDay(answer) && answer <= on;
    return right ? { value: answer } : { fault: FIT_TEXTS['finder.answer-day'] };
  }
  if (!options.some(({ value }) => value === answer)) return { fault: FIT_TEXTS['finder.answer-unknown'] };
  return { value: type === 'yes-no' ? answer === 'yes' : answer };
}
