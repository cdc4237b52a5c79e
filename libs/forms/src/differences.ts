import { isDeepStrictEqual } from 'node:util';
import type { Difference, FormValues } from './form-values.js';
import type { Form } from './form.js';
import { cellsOf, rowsOf, type Row } from './value-at.js';

/**
 * What changed between two states of the values, by pointer. A row that came or went is one difference (`/ip/ID`, with
 * the row or `null`). Applying the `after` values to the first state yields the second.
 */
export function differences(form: Form, before: FormValues, after: FormValues): Difference[] {
  const old = new Map(cellsOf(form, before).map((cell) => [cell.pointer, cell]));
  const changed = cellsOf(form, after).flatMap((cell): Difference[] => {
    const was = old.get(cell.pointer);
    if (cell.row !== null && !was) return [];
    const from = was?.value ?? null;
    return isDeepStrictEqual(from, cell.value)
      ? []
      : [{ pointer: cell.pointer, before: from, after: cell.value }];
  });
  return [...changed, ...[...form.lists.keys()].flatMap((list) => rowDifferences(list, before, after))];
}

function rowDifferences(list: string, before: FormValues, after: FormValues): Difference[] {
  const old = rowsOf(before, list);
  const now = rowsOf(after, list);
  const missingFrom = (rows: readonly Row[]) => (row: Row) => rows.every(({ id }) => id !== row.id);
  const gone = old
    .filter(missingFrom(now))
    .map((row) => ({ pointer: `/${list}/${row.id}`, before: bare(row), after: null }));
  const come = now
    .filter(missingFrom(old))
    .map((row) => ({ pointer: `/${list}/${row.id}`, before: null, after: bare(row) }));
  const emptied = !Array.isArray(before[list]) && Array.isArray(after[list]) && now.length === 0;
  return [...gone, ...come, ...(emptied ? [{ pointer: `/${list}`, before: null, after: [] }] : [])];
}

function bare({ id: _, ...rest }: Row): Record<string, unknown> {
  return rest;
}
