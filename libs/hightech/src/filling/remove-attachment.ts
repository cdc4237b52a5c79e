import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { DomainError, notFound } from '#kernel';
import { Db } from '#platform';
import { Applications } from '../application/applications.js';
import { ownerOf, slotPointer } from '../application/attachments-of.js';
import { isUnlocked } from '../application/unlocked.js';
import { Editing } from './editing.js';
import { NoteAttachments } from './note-attachments.js';

/** Takes an attachment out of an application that can be edited. The file stays for the record. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly editing: Editing,
    private readonly attachments: Attachments,
    private readonly notes: NoteAttachments,
  ) {}

  /** @throws DomainError 404; 403; `hightech.not-editable` 409; `hightech.field-locked` 409 */
  run(actor: Actor, id: string, attachmentId: string): Promise<void> {
    return this.db.run(async (tx) => {
      const application = await this.applications.lock(tx, actor, id);
      const open = await this.editing.requireEditable(tx, actor, application);
      const { slot, removedAt } = await this.attachments.get(ownerOf(id), attachmentId, tx);
      if (removedAt) throw notFound();
      if (!isUnlocked(slotPointer(slot), open)) throw new DomainError('hightech.field-locked', 409);
      const before = await this.attachments.list(ownerOf(id), tx);
      await this.attachments.remove(tx, ownerOf(id), attachmentId, actor);
      const after = before.filter((file) => file.id !== attachmentId);
      await this.notes.note(tx, actor, application, slot, { before, after });
    });
  }
}
