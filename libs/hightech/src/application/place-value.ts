import type { Attachment } from '#files';
import { valueAt } from '#forms';
import { slotOf, slotValue } from './attachments-of.js';
import type { Dossier } from './dossier.js';

/** What stands at a pointer now: a field's value, a row, a list, or the files of a slot. */
export function placeValue(
  { form, values }: Pick<Dossier, 'form' | 'values'>,
  files: readonly Attachment[],
  pointer: string,
): unknown {
  const slot = slotOf(pointer);
  return slot ? slotValue(files, slot) : (valueAt(form, values, pointer) ?? null);
}
