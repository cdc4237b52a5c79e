import type { Attachment } from '#files';
import { labelOf } from '#forms';
import type { Text } from '#kernel';
import type { ReturnedItemRow } from '#review';
import { slotOf, type SlotFile } from '../application/attachments-of.js';
import type { Dossier } from '../application/dossier.js';
import { placeValue } from '../application/place-value.js';
import { isUntouched } from '../filling/resubmit-application.js';
import type { ReturnedItem } from '../hightech.schema.js';
import { roleText } from './view.messages.js';

/** A returned field with its value at submission and now, side by side. */
export function returnedView(
  item: ReturnedItemRow,
  dossier: Dossier,
  files: readonly Attachment[],
  district: Text,
): ReturnedItem {
  const { id, pointer, comment, personName, capacity, at, answeredAt } = item;
  const value =
    item.newValue === null ? placeValue(dossier, files, pointer) : (JSON.parse(item.newValue) as unknown);
  return {
    id,
    pointer,
    label: labelOf(dossier.form, dossier.values, pointer),
    comment,
    by: { name: personName, role: roleText(capacity, district) },
    at: at.toISOString(),
    oldValue: shown(pointer, JSON.parse(item.oldValue)),
    newValue: shown(pointer, value),
    status: isUntouched(item, value) ? 'open' : 'changed',
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

/** Attachments are shown by the names of their files. */
function shown(pointer: string, value: unknown): unknown {
  return slotOf(pointer) && Array.isArray(value) ? (value as SlotFile[]).map(({ name }) => name) : value;
}
