import {
  fillText,
  isDay,
  normaliseCode,
  normaliseLine,
  normaliseLines,
  nameKey,
  parseDecimal,
  type Text,
  type TextParams,
} from '#kernel';
import type { FieldFile } from './kinds-file.js';
import { ENTRY_FAULTS } from './kinds.messages.js';
import type { NameIndex } from './name-index.js';

export type ReadValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: string; readonly message: Text };

/** The lists with levels that fields take their values from. */
export interface NamedLists {
  readonly divisions: NameIndex;
  readonly fields: NameIndex;
}

/** A field that somebody fills in. */
export type FilledField = Exclude<FieldFile, { type: 'year' }>;

const LONGEST_TEXT = 2000;
const LONGEST_FACET = 200;
const LONGEST_LINK = 1000;
const MOST = { number: '999999999999.9999', money: '999999999999.99', percent: '1000.0000' };
const SCALE = { number: 4, money: 2, percent: 4 };

/**
 * Reads one value of a field as people type, choose or import it, in the form in which it is stored: a choice by its
 * value or its label, a division or technology field by code or name, a day in the usual spellings. Never throws.
 * @param raw not empty
 */
export function readValue(field: FilledField, raw: string, lists: NamedLists): ReadValue {
  switch (field.type) {
    case 'text':
      return readText(field, raw);
    case 'choice':
    case 'choices':
      return readChoice(field, raw);
    case 'division':
      return readNamed('division', lists.divisions, raw);
    case 'field':
      return readNamed('technology-field', lists.fields, raw);
    case 'number':
    case 'money':
    case 'percent':
      return readNumber(field.type, raw);
    case 'day':
      return readDay(raw);
    case 'place':
      return readPlace(raw);
    default:
      return readLink(raw);
  }
}

function readText(field: Extract<FieldFile, { type: 'text' }>, raw: string): ReadValue {
  const value = field.facet ? normaliseLine(raw) : normaliseLines(raw);
  const most = field.facet ? LONGEST_FACET : LONGEST_TEXT;
  return value.length > most ? refuse('finder.too-long', { name: field.name, most }) : { ok: true, value };
}

function readChoice(field: Extract<FieldFile, { type: 'choice' | 'choices' }>, raw: string): ReadValue {
  const key = nameKey(raw);
  const option = field.options.find(({ value, name }) =>
    [value, name.zh, name.en].some((known) => nameKey(known) === key),
  );
  if (option) return { ok: true, value: option.value };
  const options = {
    zh: field.options.map(({ name }) => name.zh).join('、'),
    en: field.options.map(({ name }) => name.en).join(', '),
  };
  return refuse('finder.choice-unknown', { name: field.name, value: shown(raw), options });
}

function readNamed(what: 'division' | 'technology-field', index: NameIndex, raw: string): ReadValue {
  const found = index.find(raw);
  return found.is === 'known'
    ? { ok: true, value: found.code }
    : refuse(`finder.${what}-${found.is}`, { value: shown(raw) });
}

/** Money with two decimals, other numbers without zeros at the end. */
function readNumber(type: keyof typeof MOST, raw: string): ReadValue {
  const typed = type === 'percent' ? raw.trim().replace(/[%％]$/, '') : raw;
  const read = parseDecimal(typed, { scale: SCALE[type], max: MOST[type] });
  if (!read.ok) return { ok: false, code: read.code, message: read.message };
  return { ok: true, value: type === 'money' ? read.value : read.value.replace(/\.?0+$/, '') };
}

/** 2026-03-31, 2026/3/31, 2026.3.31, 20260331, 2026年3月31日; a time of day behind it is left out. */
const DAY =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

export function readDay(raw: string): ReadValue {
  const [, year, ...parts] = DAY.exec(normaliseCode(raw)) ?? [];
  const [month = '', date = ''] = parts.filter((part) => part !== undefined);
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? { ok: true, value: day } : refuse('finder.day-wrong', { value: shown(raw) });
}

const DEGREES = /^(-?\d{1,3}(?:\.\d{1,8})?)[,，]\s*(-?\d{1,2}(?:\.\d{1,8})?)$/;

function readPlace(raw: string): ReadValue {
  const [, longitude, latitude] = DEGREES.exec(normaliseCode(raw)) ?? [];
  const isPlace =
    longitude && latitude && Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
  return isPlace
    ? { ok: true, value: `${longitude},${latitude}` }
    : refuse('finder.place-wrong', { value: shown(raw) });
}

function readLink(raw: string): ReadValue {
  const text = normaliseLine(raw);
  const url = text.length <= LONGEST_LINK && /^https?:\/\/\S+$/i.test(text) ? URL.parse(text) : null;
  return url?.hostname && !url.username && !url.password
    ? { ok: true, value: url.href }
    : refuse('finder.link-wrong', { value: shown(raw) });
}

function refuse(code: keyof typeof ENTRY_FAULTS, params: TextParams): ReadValue {
  return { ok: false, code, message: fillText(ENTRY_FAULTS[code], params) };
}

/** As much of what was typed as a message can hold. */
function shown(raw: string): string {
  const line = normaliseLine(raw.slice(0, 200));
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
