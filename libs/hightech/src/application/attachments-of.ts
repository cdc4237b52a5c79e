import type { Attachment, Owner } from '#files';
import type { AttachmentCounts } from '#forms';

/** How attachments name an application as their owner. */
export const OWNER_KIND = 'hightech.application';

export function ownerOf(applicationId: string): Owner {
  return { kind: OWNER_KIND, id: applicationId };
}

/** How many files each slot has. */
export function slotCounts(files: readonly Pick<Attachment, 'slot'>[]): AttachmentCounts {
  const counts: Record<string, number> = {};
  for (const { slot } of files) counts[slot] = (counts[slot] ?? 0) + 1;
  return counts;
}

/** A file as it stands in the value of a slot. */
export interface SlotFile {
  readonly name: string;
  readonly sha256: string;
}

/** The attachments of a slot as a value that can be compared: a new file of the same name is another value. */
export function slotValue(files: readonly Attachment[], slot: string): SlotFile[] {
  return files.filter((file) => file.slot === slot).map(({ name, sha256 }) => ({ name, sha256 }));
}

const SLOT = /^\/attachments\/([a-z-]{2,41})$/;

/** The slot that a pointer names, or null when it leads elsewhere. */
export function slotOf(pointer: string): string | null {
  return SLOT.exec(pointer)?.[1] ?? null;
}

export function slotPointer(slot: string): string {
  return `/attachments/${slot}`;
}
