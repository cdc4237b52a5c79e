import type { Change, FormValues } from './form-values.js';
import { pointerOf, resolve, type Form } from './form.js';
import { valueAt } from './labels.js';

/**
 * What follows from edits that were made (an invention is a right of class I) and has not been filled in yet: edits to
 * make as well. What somebody filled in is never changed.
 */
export function followUps(form: Form, values: FormValues, applied: readonly Change[]): Change[] {
  return applied.flatMap(({ pointer, value }) => {
    const target = resolve(form, pointer);
    if (target?.kind !== 'field' || target.row === null || typeof value !== 'string') return [];
    const { field: leader, row } = target;
    return form.fields.flatMap((field) => {
      const rule = field.leaf['x-follows'];
      const sameList = field.place === 'row' && field.section.id === leader.section.id;
      const following = sameList && rule?.field === leader.path.at(-1) ? rule?.by[value] : undefined;
      const place = pointerOf(field, { row });
      if (following === undefined || (valueAt(form, values, place) ?? null) !== null) return [];
      return [{ pointer: place, value: following }];
    });
  });
}
