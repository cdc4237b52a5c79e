import {
  foldWidth,
  isDay,
  nameKey,
  normaliseCode,
  normaliseLine,
  normaliseLines,
  parseDecimal,
  type FieldError,
  type Text,
} from '#kernel';
import { formError, type FormFault } from './form.messages.js';
import type { Normalised } from './form-values.js';
import { resolve, type CompiledField, type Form } from './form.js';

/** 万元; ten trillion yuan. No company is larger, and sums of such amounts stay exact in the rules. */
const LARGEST_AMOUNT = '999999999.99';
/** What is longer than this before it is tidied was not typed by a person. */
const LONGEST_RAW = 20_000;
const DEFAULT_LENGTH = 200;

/**
 * Turns what a person typed into the canonical value of a field: full-width figures folded, thousands separators gone,
 * dates in ISO form, names trimmed. An empty input clears the field (`null`). Never throws; normalising a canonical
 * value yields the same value.
 */
export function normaliseValue(form: Form, pointer: string, raw: unknown): Normalised {
  const target = resolve(form, pointer);
  if (target?.kind !== 'field') return { ok: false, error: formError(pointer, 'form.unknown-field') };
  return normaliseField(form, target.field, pointer, raw);
}

/** The same for a field that is already found. */
export function normaliseField(form: Form, field: CompiledField, pointer: string, raw: unknown): Normalised {
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) {
    return { ok: true, value: null };
  }
  const outcome = read(form, field, raw);
  if (typeof outcome === 'object' && 'fault' in outcome) return refused(field, pointer, outcome);
  if (isEmpty(outcome.value)) return { ok: true, value: null };
  const accepted = field.accepts(outcome.value);
  return accepted ? { ok: true, value: outcome.value } : refused(field, pointer, { fault: 'form.format' });
}

type Read =
  | { readonly value: unknown }
  | { readonly fault: FormFault; readonly max?: number }
  | { readonly fault: string; readonly message: Text };

function read(form: Form, field: CompiledField, raw: unknown): Read {
  switch (field.definition.kind) {
    case 'text':
      return readText(
        field,
        raw,
        field.leaf['x-fold'] ? (text) => normaliseLine(foldWidth(text)) : normaliseLine,
      );
    case 'lines':
      return readText(field, raw, normaliseLines);
    case 'code':
      return readText(field, raw, (text) => normaliseCode(text).replaceAll(' ', ''));
    case 'date':
      return readDate(raw);
    case 'count':
    case 'year':
      return readNumber(raw, 0, String(field.leaf.minimum ?? 0), String(field.leaf.maximum ?? 9_999_999_999));
    case 'amount':
      return readNumber(raw, 2, field.leaf['x-signed'] ? `-${LARGEST_AMOUNT}` : '0', LARGEST_AMOUNT);
    case 'choice':
      return readChoice(form, field, raw);
    case 'list-of-text':
      return readList(field, raw);
    default:
      return field.definition.kind satisfies never;
  }
}

function readText(field: CompiledField, raw: unknown, normalise: (text: string) => string): Read {
  if (typeof raw !== 'string') return { fault: 'form.text' };
  const max = field.leaf.maxLength ?? DEFAULT_LENGTH;
  if (raw.length > LONGEST_RAW) return { fault: 'form.too-long', max };
  const value = normalise(raw);
  return Array.from(value).length > max ? { fault: 'form.too-long', max } : { value };
}

/** ISO, and what people write besides: 2021/2/17, 2021.2.17, 2021年2月17日. */
function readDate(raw: unknown): Read {
  if (typeof raw !== 'string' || raw.length > 40) return { fault: 'form.date' };
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(foldWidth(raw).trim());
  const [, year = '', month = '', day = ''] = match ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { value } : { fault: 'form.date' };
}

function readNumber(raw: unknown, scale: number, min: string, max: string): Read {
  const text = typeof raw === 'number' ? String(raw) : raw;
  const parsed = parseDecimal(typeof text === 'string' ? text : '', { scale, min, max });
  if (!parsed.ok) return { fault: parsed.code, message: parsed.message };
  return { value: scale === 0 ? Number(parsed.value) : parsed.value };
}

function readChoice(form: Form, { definition, leaf }: CompiledField, raw: unknown): Read {
  const value = typeof raw === 'string' ? foldWidth(raw.slice(0, 100)).trim() : '';
  const dictionary =
    definition.lookup && definition.lookup !== 'organisations' ? form.dictionaries[definition.lookup] : null;
  const known = leaf.enum?.includes(value) ?? dictionary?.isLeaf(value) ?? false;
  return known ? { value } : { fault: 'form.choice' };
}

function readList({ leaf }: CompiledField, raw: unknown): Read {
  const max = leaf.maxItems ?? 20;
  const items: unknown[] =
    typeof raw === 'string' ? raw.slice(0, LONGEST_RAW).split(/[\n;；、]/) : [raw].flat();
  if (items.length > 10 * max || !items.every((item) => typeof item === 'string'))
    return { fault: 'form.list', max };
  const lines = items.map((item) => normaliseLine(item.slice(0, LONGEST_RAW))).filter((line) => line !== '');
  const value = [...new Map(lines.map((line) => [nameKey(line), line])).values()];
  return value.length > max ? { fault: 'form.list', max } : { value };
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

function refused(field: CompiledField, pointer: string, read: Exclude<Read, { value: unknown }>): Normalised {
  if ('message' in read) return { ok: false, error: { pointer, code: read.fault, message: read.message } };
  const { label } = field.definition;
  const max = read.max ?? 0;
  const error: FieldError = formError(pointer, read.fault, {
    zh: { label: label.zh, max },
    en: { label: label.en, max },
  });
  return { ok: false, error };
}
