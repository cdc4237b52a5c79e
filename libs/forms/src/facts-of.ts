import type { FactValue, Facts, NamedFact } from '#rules';
import { decimalUnits } from '#kernel';
import type { FactSource } from './form-file.js';
import type { FormValues } from './form-values.js';
import { resolve, type CompiledField, type Form } from './form.js';
import { YEARS, read, rowsOf, type Row } from './value-at.js';

/**
 * The facts that the rules judge, as the form says where each comes from. Amounts become whole hundredths of 万元.
 * What is not filled in, or not canonical, is `null`: not known.
 * @param more facts from elsewhere, such as authorities' records
 */
export function factsOf(form: Form, values: FormValues, more: Facts = {}): Facts {
  const facts = Object.entries(form.file.facts).map(
    ([name, source]) => [name, factOf(form, values, source)] as const,
  );
  return { ...Object.fromEntries(facts), ...more };
}

function factOf(form: Form, values: FormValues, source: FactSource): FactValue {
  if ('value' in source) return asFact(fieldAt(form, source.value), read(values, path(source.value)));
  if ('series' in source) return seriesOf(form, values, source.series);
  if ('rows' in source) return countRows(form, values, source);
  if ('lookup' in source) return lookedUp(form, values, source);
  return ownYears(values, source.ownYears);
}

function seriesOf(form: Form, values: FormValues, pointer: string): (number | null)[] {
  const series = read(values, path(pointer));
  const field = fieldAt(form, `${pointer}/0`);
  return YEARS.map((year) => {
    const fact = Array.isArray(series) ? asFact(field, (series as unknown[])[year]) : null;
    return typeof fact === 'number' ? fact : null;
  });
}

/**
 * Counts the rows that are filled in. An absent list is not known; an empty one is known to be empty. Rows that were
 * only begun say nothing yet.
 */
function countRows(
  form: Form,
  values: FormValues,
  { rows, where }: Extract<FactSource, { rows: string }>,
): number | null {
  const list = path(rows)[0] ?? '';
  if (!Array.isArray(read(values, [list]))) return null;
  const all = rowsOf(values, list);
  const filled = all.filter((row) => isFilled(form, list, row));
  if (all.length > 0 && filled.length === 0) return null;
  const wanted = Object.entries(where);
  return filled.filter((row) => wanted.every(([name, value]) => row[name] === value)).length;
}

function isFilled(form: Form, list: string, row: Row): boolean {
  return form.fields
    .filter(({ place, section, definition }) => place === 'row' && section.id === list && definition.required)
    .every((field) => read(row, field.path) !== null);
}

function lookedUp(
  form: Form,
  values: FormValues,
  source: Extract<FactSource, { lookup: string }>,
): string | null {
  const code = read(values, path(source.lookup));
  const lookup = fieldAt(form, source.lookup)?.definition.lookup;
  if (typeof code !== 'string' || !lookup || lookup === 'organisations') return null;
  const entries = form.dictionaries[lookup].pathOf(code);
  if (entries.length === 0) return null;
  const names = (source.give === 'top' ? entries.slice(0, 1) : entries).map(
    (entry) => entry[source.language],
  );
  return names.join(' › ');
}

/** In how many of the three full years the company existed: the year of its registration counts. */
function ownYears(values: FormValues, source: { registeredOn: string; years: string }): number | null {
  const registeredOn = read(values, path(source.registeredOn));
  const years = read(values, path(source.years));
  if (typeof registeredOn !== 'string' || !Array.isArray(years)) return null;
  const first = Number(registeredOn.slice(0, 4));
  return years.filter((year) => Number(year) >= first).length;
}

function asFact(field: CompiledField | null, value: unknown): FactValue {
  if (!field || value === null || value === undefined || !field.accepts(value)) return null;
  if (typeof value !== 'string') return typeof value === 'number' ? value : null;
  return field.definition.kind === 'amount' ? Number(decimalUnits(value, 2)) : value;
}

/** Pointers of the fields that supply facts, such as lacking ones; empty for facts that no field asks for. */
export function pointersOfMissing(form: Form, missing: readonly NamedFact[]): string[] {
  const pointers = missing.flatMap(({ fact, index }) => {
    const source = form.file.facts[fact];
    if (!source) return [];
    if ('series' in source)
      return (index === null ? YEARS : [index]).map((year) => `${source.series}/${year}`);
    if ('ownYears' in source) return [source.ownYears.registeredOn];
    return Object.values(source).filter(
      (value): value is string => typeof value === 'string' && value.startsWith('/'),
    );
  });
  return [...new Set(pointers)];
}

function fieldAt(form: Form, pointer: string): CompiledField | null {
  const target = resolve(form, pointer);
  return target?.kind === 'field' ? target.field : null;
}

function path(pointer: string): string[] {
  return pointer.slice(1).split('/');
}
