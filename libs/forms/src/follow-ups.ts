import type { Change, FormValues } from './form-values.js';
import { pointerOf, resolve, type CompiledField, type Form } from './form.js';
import { valueAt } from './labels.js';

/**
 * What follows from edits that were made (an invention is a right of class I) and has not been filled in yet: edits to
 * make as well. What somebody filled in is never changed.
 */
export function followUps(form: Form, values: FormValues, applied: readonly Change[]): Change[] {
  const rows = new Map<string, { readonly list: string; readonly row: string }>();
  for (const { pointer } of applied) {
    const target = resolve(form, pointer);
    if (!target || target.kind === 'list' || target.row === null) continue;
    const list = target.kind === 'row' ? target.list.id : target.field.section.id;
    rows.set(`${list}/${target.row}`, { list, row: target.row });
  }
  return [...rows.values()].flatMap(({ list, row }) =>
    form.fields
      .filter((field) => field.place === 'row' && field.section.id === list)
      .flatMap((field) => followUp(form, values, field, row)),
  );
}

function followUp(form: Form, values: FormValues, field: CompiledField, row: string): Change[] {
  const rule = field.leaf['x-follows'];
  const pointer = pointerOf(field, { row });
  if (!rule || (valueAt(form, values, pointer) ?? null) !== null) return [];
  const leader = valueAt(form, values, `/${field.section.id}/${row}/${rule.field}`);
  const value = typeof leader === 'string' ? rule.by[leader] : undefined;
  return value === undefined ? [] : [{ pointer, value }];
}
