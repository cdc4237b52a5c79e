import type { FormValues } from './form-values.js';
import { pointerOf, type CompiledField, type Form } from './form.js';

/** One place of the values that a field fills: a single one, one year, or one row's. */
export interface Cell {
  readonly pointer: string;
  readonly field: CompiledField;
  readonly year: number | null;
  readonly row: string | null;
  /** Canonical; `null` when nothing is there. */
  readonly value: unknown;
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export const YEARS = [0, 1, 2] as const;

/** The rows of a list; what is no row is left out. */
export function rowsOf(values: FormValues, list: string): readonly Row[] {
  const rows = own(values, list);
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && typeof (row as { id?: unknown }).id === 'string';
}

/** Every place that the form has for these values, in the form's order. */
export function cellsOf(form: Form, values: FormValues): Cell[] {
  return form.fields.flatMap((field) => {
    if (field.place === 'row') {
      return rowsOf(values, field.section.id).map((row) => cell(field, read(row, field.path), null, row.id));
    }
    const value = read(values, field.path);
    if (field.place === 'single') return [cell(field, value, null, null)];
    return YEARS.map((year) =>
      cell(field, Array.isArray(value) ? (value as unknown[])[year] : null, year, null),
    );
  });
}

function cell(field: CompiledField, value: unknown, year: number | null, row: string | null): Cell {
  return { pointer: pointerOf(field, { year, row }), field, year, row, value: value ?? null };
}

/** Follows own properties only, so that no path reaches a prototype. */
export function read(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => own(value, name), from) ?? null;
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
