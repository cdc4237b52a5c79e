import { decimalUnits, groupThousands, shanghaiDay, unitsToDecimal, type FieldError } from '#kernel';
import { formError } from './form.messages.js';
import type { FormValues } from './form-values.js';
import type { Form } from './form.js';
import { labelOf, valueAt } from './labels.js';
import { cellsOf, rowsOf, type Cell } from './value-at.js';

/**
 * What a single field cannot show: parts larger than their whole, sums that do not agree, dates in the future, rows
 * that repeat each other. Fields without a value are left alone.
 */
export function crossCheck(form: Form, values: FormValues, at: Date): FieldError[] {
  const today = shanghaiDay(at);
  const filled = cellsOf(form, values).filter(({ value }) => value !== null);
  return filled.flatMap((cell) => [
    ...future(cell, today),
    ...atMost(form, values, cell),
    ...equalsSum(form, values, cell),
    ...follows(form, values, cell),
    ...unique(values, cell),
  ]);
}

function future({ field, pointer, value }: Cell, today: string): FieldError[] {
  const late = field.leaf['x-not-after-today'] && typeof value === 'string' && value > today;
  return late ? [formError(pointer, 'form.future-date')] : [];
}

function atMost(form: Form, values: FormValues, { field, pointer, year, value }: Cell): FieldError[] {
  const whole = field.leaf['x-at-most'];
  if (!whole) return [];
  const place = year === null ? whole : `${whole}/${year}`;
  const [part, limit] = [units(value), units(valueAt(form, values, place))];
  if (part === null || limit === null || part <= limit) return [];
  const other = labelOf(form, values, place);
  const isCount = field.definition.kind === 'count';
  const max = groupThousands(isCount ? unitsToDecimal(limit / 100n, 0) : unitsToDecimal(limit, 2));
  return [formError(pointer, 'form.at-most', { zh: { other: other.zh, max }, en: { other: other.en, max } })];
}

function equalsSum(form: Form, values: FormValues, { field, pointer, year, value }: Cell): FieldError[] {
  const parts = field.leaf['x-equals-sum'];
  if (!parts) return [];
  const amounts = parts.map((part) => units(valueAt(form, values, year === null ? part : `${part}/${year}`)));
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length) return [];
  const sum = known.reduce((total, amount) => total + amount, 0n);
  if (sum === units(value)) return [];
  return [formError(pointer, 'form.sum', { sum: groupThousands(unitsToDecimal(sum, 2)) })];
}

function follows(form: Form, values: FormValues, { field, pointer, row, value }: Cell): FieldError[] {
  const rule = field.leaf['x-follows'];
  if (!rule || row === null) return [];
  const leader = valueAt(form, values, `/${field.section.id}/${row}/${rule.field}`);
  const expected = typeof leader === 'string' ? rule.by[leader] : undefined;
  const label = field.definition.choices?.find((choice) => choice.value === expected)?.label;
  if (!label || expected === value) return [];
  return [formError(pointer, 'form.follows', { zh: { expected: label.zh }, en: { expected: label.en } })];
}

function unique(values: FormValues, { field, pointer, row, value }: Cell): FieldError[] {
  if (!field.leaf['x-unique'] || row === null) return [];
  const name = field.path.at(-1) ?? '';
  const first = rowsOf(values, field.section.id).find((item) => item[name] === value);
  return first && first.id !== row ? [formError(pointer, 'form.duplicate')] : [];
}

/** Counts and amounts in hundredths, so that they compare exactly; `null` for what is no number. */
function units(value: unknown): bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) * 100n : null;
  return typeof value === 'string' && /^-?\d+\.\d{2}$/.test(value) ? decimalUnits(value, 2) : null;
}

/** The pointer that ajv's path stands for: rows of a list by id instead of place. */
export function rowPointer(form: Form, values: FormValues, path: string): string {
  const [, section = '', place = '', ...rest] = path.split('/');
  if (!form.lists.has(section) || place === '') return path;
  const id = rowsOf(values, section)[Number(place)]?.id ?? place;
  return `/${[section, id, ...rest].join('/')}`;
}
