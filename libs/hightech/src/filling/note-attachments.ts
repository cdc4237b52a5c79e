import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { Attachment } from '#files';
import { CLOCK, type Clock } from '#kernel';
import type { Tx } from '#platform';
import { slotPointer, slotValue } from '../application/attachments-of.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { recordChanges } from '../application/record-changes.js';

/** What an application shows, before and after its files changed. */
export interface ShownFiles {
  readonly before: readonly Attachment[];
  readonly after: readonly Attachment[];
}

/** Records that the files of a slot changed: a new version of the application, and who did it. */
@Injectable()
export class NoteAttachments {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async note(
    tx: Tx,
    actor: Actor,
    application: HightechApplication,
    slot: string,
    files: ShownFiles,
  ): Promise<void> {
    const at = this.clock.now();
    const before = slotValue(files.before, slot);
    const after = slotValue(files.after, slot);
    application.version += 1;
    application.savedAt = at;
    application.updatedAt = at;
    application.savedByName = actor.person.name;
    await tx.save(HightechApplication, application, { reload: false });
    await recordChanges(tx, application, actor, [{ pointer: slotPointer(slot), before, after }], at);
  }
}
