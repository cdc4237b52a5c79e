import type { FieldError } from '#kernel';
import { formError } from './form.messages.js';
import type { Change, Changed, FormValues } from './form-values.js';
import { resolve, type CompiledField, type Form, type Target } from './form.js';
import { normaliseField } from './normalise-value.js';

const MOST_CHANGES = 200;

type Mutable = Record<string, unknown>;

/** A working copy of the values with what happened so far. */
interface Work {
  readonly form: Form;
  readonly values: Mutable;
  readonly applied: Change[];
  readonly errors: FieldError[];
}

/**
 * Applies edits in order. Each wrong one yields an error and leaves its field as it was; the right ones are applied in
 * canonical form. The given values are not touched. Only places that the form has are ever written.
 */
export function applyChanges(form: Form, values: FormValues, changes: readonly Change[]): Changed {
  const work: Work = { form, values: structuredClone(values) as Mutable, applied: [], errors: [] };
  if (changes.length > MOST_CHANGES) {
    return { values, applied: [], errors: [formError('', 'form.too-many-changes', { max: MOST_CHANGES })] };
  }
  for (const change of changes) applyChange(work, change);
  return { values: work.values, applied: work.applied, errors: work.errors };
}

function applyChange(work: Work, change: Change): void {
  const target = resolve(work.form, change.pointer);
  if (!target) work.errors.push(formError(change.pointer.slice(0, 200), 'form.unknown-field'));
  else if (target.kind === 'field') setField(work, target, change);
  else if (target.kind === 'row') setRow(work, target, change);
  else emptyList(work, target, change);
}

function setField(
  work: Work,
  target: Extract<Target, { kind: 'field' }>,
  { pointer, value: raw }: Change,
): void {
  const { field, year, row } = target;
  const { label, readOnly } = field.definition;
  if (readOnly) {
    work.errors.push(
      formError(pointer, 'form.read-only', { zh: { label: label.zh }, en: { label: label.en } }),
    );
    return;
  }
  const owner = row === null ? work.values : findRow(work, field.section.id, row);
  if (!owner) {
    work.errors.push(formError(pointer, 'form.row-gone'));
    return;
  }
  const normalised = normaliseField(work.form, field, pointer, raw);
  if (!normalised.ok) {
    work.errors.push(normalised.error);
    return;
  }
  write(owner, field, year, normalised.value);
  work.applied.push({ pointer, value: normalised.value });
}

function setRow(
  work: Work,
  { list, row }: Extract<Target, { kind: 'row' }>,
  { pointer, value }: Change,
): void {
  const rows = rowsIn(work.values, list.id);
  const place = rows.findIndex(({ id }) => id === row);
  if (value === null || value === undefined) {
    if (place >= 0) rows.splice(place, 1);
    work.applied.push({ pointer, value: null });
    return;
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    work.errors.push(formError(pointer, 'form.unknown-field'));
    return;
  }
  if (place < 0 && rows.length >= (list.maxRows ?? 0)) {
    work.errors.push(formError(pointer, 'form.too-many-rows', { max: list.maxRows ?? 0 }));
    return;
  }
  const built = buildRow(work, list.id, row, value as Mutable);
  rows.splice(place < 0 ? rows.length : place, place < 0 ? 0 : 1, built);
  work.values[list.id] = rows;
  const { id: _, ...rest } = built;
  work.applied.push({ pointer, value: rest });
}

function buildRow(work: Work, list: string, row: string, given: Mutable): Mutable & { id: string } {
  const built: Mutable & { id: string } = { id: row };
  for (const [name, raw] of Object.entries(given)) {
    if (name === 'id') continue;
    const pointer = `/${list}/${row}/${name}`;
    const target = resolve(work.form, pointer);
    if (target?.kind !== 'field') {
      work.errors.push(formError(pointer.slice(0, 200), 'form.unknown-field'));
      continue;
    }
    const normalised = normaliseField(work.form, target.field, pointer, raw);
    if (normalised.ok) write(built, target.field, null, normalised.value);
    else work.errors.push(normalised.error);
  }
  return built;
}

/** A list as a whole can only be emptied: rows are added one by one, so that nobody's row is lost. */
function emptyList(
  work: Work,
  { list }: Extract<Target, { kind: 'list' }>,
  { pointer, value }: Change,
): void {
  if (!Array.isArray(value) || value.length > 0) {
    work.errors.push(formError(pointer, 'form.unknown-field'));
    return;
  }
  work.values[list.id] = [];
  work.applied.push({ pointer, value: [] });
}

function findRow(work: Work, list: string, row: string): Mutable | undefined {
  return rowsIn(work.values, list).find(({ id }) => id === row);
}

/** The rows that are there; an empty list of its own where there are none yet, for only an added row begins a list. */
function rowsIn(values: Mutable, list: string): (Mutable & { id: string })[] {
  return Array.isArray(values[list]) ? (values[list] as (Mutable & { id: string })[]) : [];
}

/** The path comes from the form's own definition, never from input. */
function write(owner: Mutable, field: CompiledField, year: number | null, value: unknown): void {
  const name = field.path.at(-1) ?? '';
  const parent = field.path.slice(0, -1).reduce<Mutable>((at, step) => (at[step] ??= {}) as Mutable, owner);
  if (year !== null) {
    const series = Array.isArray(parent[name]) ? (parent[name] as unknown[]) : [];
    parent[name] = [0, 1, 2].map((place) => (place === year ? value : (series[place] ?? null)));
  } else if (value === null) {
    delete parent[name];
  } else {
    parent[name] = value;
  }
}
