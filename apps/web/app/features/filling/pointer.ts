import type { Values } from '../../api/types';

export { valueAt } from '../application/case-pointer';

/**
 * Pointers into form values are RFC 6901, except that a row of a list is addressed by its own `id` and not by its
 * place: `/ip/0191…/name`.
 */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether one pointer lies in the other, or both are the same place. */
export function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Whether a place may be changed: `*` means every place, a pointer means itself and all below. */
export function isUnlocked(unlocked: readonly string[], pointer: string): boolean {
  return unlocked.some((open) => open === '*' || open === pointer || pointer.startsWith(`${open}/`));
}

export interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

function isRow(item: unknown): item is Row {
  return typeof item === 'object' && item !== null && 'id' in item;
}

/** The rows of a list, in order. */
export function rowsAt(values: Values, section: string): Row[] {
  const rows = values[section];
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/** The values with one place changed; null or an empty text clears it. The given values stay as they were. */
export function withValue(values: Values, pointer: string, value: unknown): Values {
  return put(values, segmentsOf(pointer), value) as Values;
}

function put(into: unknown, path: readonly string[], value: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (Array.isArray(into) && (into.some(isRow) || !/^\d+$/.test(segment)))
    return putRow(into, segment, rest, value);
  if (Array.isArray(into)) return into.with(Number(segment), put(into[Number(segment)], rest, value ?? null));
  const next = put(
    (into as Record<string, unknown> | undefined)?.[segment] ?? containerFor(rest),
    rest,
    value,
  );
  const { [segment]: _gone, ...others } = (into ?? {}) as Record<string, unknown>;
  return isEmpty(next) && rest.length === 0 ? others : { ...others, [segment]: next };
}

/** A series has three years; a list begins empty; anything else is an object. */
function containerFor([next, ...rest]: readonly string[]): unknown {
  if (next === undefined) return undefined;
  if (rest.length === 0 && /^[0-2]$/.test(next)) return [null, null, null];
  return /^[0-9a-f]{8}-/.test(next) ? [] : {};
}

function putRow(rows: readonly unknown[], id: string, rest: readonly string[], value: unknown): unknown[] {
  const place = rows.findIndex((item) => isRow(item) && item.id === id);
  if (rest.length === 0 && isEmpty(value)) return rows.filter((_, i) => i !== place);
  const row = put(place < 0 ? { id } : rows[place], rest, value);
  const whole = { ...(row as Record<string, unknown>), id };
  return place < 0 ? [...rows, whole] : rows.with(place, whole);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** The id of the control for a place, for labels and links from the error summary. */
export function fieldId(pointer: string): string {
  return `f${pointer.replaceAll(/[^0-9A-Za-z]+/g, '-')}`;
}
