import type { Taxonomy } from '#dictionaries';
import type { ValidateFunction } from 'ajv';
import type { FieldDefinition, FormDefinition, FormSection } from './form-definition.js';
import type { FormFile, LeafSchema } from './form-file.js';

/** A field with everything needed to check and compare its values. */
export interface CompiledField {
  readonly definition: FieldDefinition;
  readonly section: FormSection;
  readonly leaf: LeafSchema;
  /** Property names from the top (or, in a list, from the row) to the field. */
  readonly path: readonly string[];
  readonly place: 'single' | 'series' | 'row';
  /** Checks one canonical value (one year's in a series). */
  readonly accepts: ValidateFunction;
}

/** One version of a form, checked and compiled. Immutable; load it once. */
export interface Form {
  readonly id: string;
  readonly version: number;
  /** What the browser gets. */
  readonly definition: FormDefinition;
  readonly file: FormFile;
  readonly fields: readonly CompiledField[];
  readonly lists: ReadonlyMap<string, FormSection>;
  /** Looks up what a field's `lookup` names; organisations are free text and have none here. */
  readonly dictionaries: Readonly<Record<'fields' | 'industries' | 'districts', Taxonomy>>;
  readonly acceptsComplete: ValidateFunction;
}

/** Where a pointer leads. */
export type Target =
  | {
      readonly kind: 'field';
      readonly field: CompiledField;
      readonly year: number | null;
      readonly row: string | null;
    }
  | { readonly kind: 'row'; readonly list: FormSection; readonly row: string }
  | { readonly kind: 'list'; readonly list: FormSection };

const ROW_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const LONGEST_POINTER = 200;

/** Resolves a pointer against the form, never against values; `null` when the form has no such place. */
export function resolve(form: Form, pointer: string): Target | null {
  if (pointer.length > LONGEST_POINTER || !pointer.startsWith('/')) return null;
  const segments = pointer.slice(1).split('/');
  const list = form.lists.get(segments[0] ?? '');
  if (list) return resolveInList(form, list, segments);
  const single = form.fields.find((field) => field.place === 'single' && same(field.path, segments));
  if (single) return { kind: 'field', field: single, year: null, row: null };
  const last = segments.at(-1) ?? '';
  const series = form.fields.find(
    (field) => field.place === 'series' && same(field.path, segments.slice(0, -1)),
  );
  return series && /^[0-2]$/.test(last)
    ? { kind: 'field', field: series, year: Number(last), row: null }
    : null;
}

function resolveInList(form: Form, list: FormSection, segments: readonly string[]): Target | null {
  const [, row, ...path] = segments;
  if (row === undefined) return { kind: 'list', list };
  if (!ROW_ID.test(row)) return null;
  if (path.length === 0) return { kind: 'row', list, row };
  const field = form.fields.find(
    (item) => item.place === 'row' && item.section.id === list.id && same(item.path, path),
  );
  return field ? { kind: 'field', field, year: null, row } : null;
}

/** The pointer of a field: of one year in a series, of one row in a list. */
export function pointerOf(
  field: CompiledField,
  at: { year?: number | null; row?: string | null } = {},
): string {
  const path = field.path.join('/');
  if (field.place === 'row') return `/${field.section.id}/${at.row ?? '*'}/${path}`;
  return field.place === 'series' ? `/${path}/${at.year ?? '*'}` : `/${path}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((segment, i) => segment === b[i]);
}
