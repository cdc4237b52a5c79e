import type { FormValues, SectionCompleteness } from './form-values.js';
import type { Form } from './form.js';
import { requiredCells } from './required-cells.js';
import { rowsOf } from './value-at.js';

/** How many attachments each slot has. */
export type AttachmentCounts = Readonly<Record<string, number>>;

/** How much of each section is filled in: required fields, complete rows of a list, required attachment slots. */
export function completeness(
  form: Form,
  values: FormValues,
  attachments: AttachmentCounts = {},
): SectionCompleteness[] {
  const cells = requiredCells(form, values);
  return form.definition.sections.map(({ id, layout, minRows = 0 }) => {
    if (layout === 'attachments') {
      const slots = form.definition.slots.filter(({ required }) => required);
      return {
        section: id,
        filled: slots.filter((slot) => (attachments[slot.id] ?? 0) > 0).length,
        total: slots.length,
      };
    }
    const own = cells.filter(({ field }) => field.section.id === id);
    if (layout !== 'list') return { section: id, filled: own.filter(isFilled).length, total: own.length };
    const rows = rowsOf(values, id);
    const complete = rows.filter((row) => own.filter((cell) => cell.row === row.id).every(isFilled));
    return { section: id, filled: complete.length, total: Math.max(minRows, rows.length) };
  });
}

function isFilled({ value }: { readonly value: unknown }): boolean {
  return value !== null;
}
