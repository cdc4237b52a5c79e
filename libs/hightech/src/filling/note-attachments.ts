import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, type Clock } from '#kernel';
import type { Tx } from '#platform';
import { ownerOf, slotPointer, slotValue, type SlotFile } from '../application/attachments-of.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { recordChanges } from '../application/record-changes.js';

/** Records that the files of a slot changed: a new version of the application, and who did it. */
@Injectable()
export class NoteAttachments {
  constructor(
    private readonly attachments: Attachments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The files that a slot shows now. */
  async filesIn(tx: Tx, application: HightechApplication, slot: string): Promise<SlotFile[]> {
    return slotValue(await this.attachments.list(ownerOf(application.id), tx), slot);
  }

  async note(
    tx: Tx,
    actor: Actor,
    application: HightechApplication,
    slot: string,
    before: readonly SlotFile[],
  ): Promise<void> {
    const at = this.clock.now();
    const after = await this.filesIn(tx, application, slot);
    application.version += 1;
    application.savedAt = at;
    application.updatedAt = at;
    application.savedByName = actor.person.name;
    await tx.save(HightechApplication, application, { reload: false });
    await recordChanges(tx, application, actor, [{ pointer: slotPointer(slot), before, after }], at);
  }
}
