import type { Form } from './case-types';

/** `/finance/sales/2` → `['finance', 'sales', '2']` (RFC 6901). */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pointerOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value that a pointer names; a row of a list is found by its `id`. Undefined when there is none. */
export function valueAt(values: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((value, segment) => {
    if (Array.isArray(value)) {
      const rows: unknown[] = value;
      const byId = rows.find(
        (row) => typeof row === 'object' && row !== null && 'id' in row && row.id === segment,
      );
      return byId ?? rows[Number(segment)];
    }
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string, unknown>)[segment];
  }, values);
}

/**
 * The row of the page on which a pointer is shown, again as a pointer: all years of a series, all columns of a list's
 * row and all files of an attachment slot stand in one row.
 */
export function rowOf(form: Form, pointer: string): string {
  const segments = segmentsOf(pointer);
  const section = form.sections.find(({ id }) => id === segments[0]);
  if (section?.layout === 'list' || segments[0] === 'attachments') return pointerOf(segments.slice(0, 2));
  const field = section?.fields.find(({ pattern }) => {
    const wanted = segmentsOf(pattern).filter((segment) => segment !== '*');
    return wanted.every((segment, place) => segments[place] === segment);
  });
  return field ? field.pattern.replace(/\/\*$/, '') : pointer;
}

/** Places to link to: several in one row become the row itself, so that a whole table is not spelt out by year. */
export function placesByRow(form: Form, pointers: readonly string[]): string[] {
  const rows = pointers.map((pointer) => rowOf(form, pointer));
  const places = pointers.map((pointer, at) => {
    const row = rows[at] ?? pointer;
    return rows.filter((other) => other === row).length > 1 ? row : pointer;
  });
  return [...new Set(places)];
}

/** The id of that row in the page, for links and focus. */
export function rowId(row: string): string {
  return `row${row.replaceAll(/[^\w-]/g, '-')}`;
}
