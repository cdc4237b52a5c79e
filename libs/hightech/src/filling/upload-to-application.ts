import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments, type Attachment, type UploadGrant, type UploadPolicy } from '#files';
import { DomainError, isId, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { Applications } from '../application/applications.js';
import { ownerOf, slotCounts, slotPointer } from '../application/attachments-of.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf } from '../application/dossier.js';
import type { HightechApplication } from '../application/hightech.entity.js';
import { isUnlocked } from '../application/unlocked.js';
import { Editing } from './editing.js';
import { NoteAttachments } from './note-attachments.js';

const MEGABYTE = 1024 * 1024;

/** Files go to applications that can be edited by who uploads, into a slot of the form that is open and has room. */
@Injectable()
export class UploadToApplication implements UploadPolicy {
  readonly limits = { file: 20 * MEGABYTE, total: 300 * MEGABYTE, count: 200 };

  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly editing: Editing,
    private readonly attachments: Attachments,
    private readonly notes: NoteAttachments,
  ) {}

  /** @throws DomainError 404; 403; `hightech.not-editable`, `hightech.field-locked` 409; `hightech.slot-*` 422 */
  async authorise(actor: Actor, metadata: Readonly<Record<string, string>>): Promise<UploadGrant> {
    const { application: id = '', slot = '' } = metadata;
    if (!isId(id)) throw notFound();
    const application = await this.applications.read(actor, id);
    await this.requireRoom(this.db.read, actor, application, slot, 1);
    return { owner: ownerOf(id), slot };
  }

  async attached(tx: Tx, actor: Actor, attachment: Attachment): Promise<void> {
    const { owner, slot, id } = attachment;
    const application = await this.applications.lock(tx, actor, owner.id);
    const after = await this.requireRoom(tx, actor, application, slot, 0);
    const before = after.filter((file) => file.id !== id);
    await this.notes.note(tx, actor, application, slot, { before, after });
  }

  /** @returns what the application shows */
  private async requireRoom(
    tx: Tx,
    actor: Actor,
    application: HightechApplication,
    slotId: string,
    more: number,
  ): Promise<Attachment[]> {
    const { form } = dossierOf(this.catalogue, application);
    const slot = form.definition.slots.find((known) => known.id === slotId);
    if (!slot) throw new DomainError('hightech.slot-unknown', 422);
    const open = await this.editing.requireEditable(tx, actor, application);
    if (!isUnlocked(slotPointer(slotId), open)) throw new DomainError('hightech.field-locked', 409);
    const files = await this.attachments.list(ownerOf(application.id), tx);
    if ((slotCounts(files)[slotId] ?? 0) + more > slot.maxFiles) {
      throw new DomainError('hightech.slot-full', 422, { params: { limit: slot.maxFiles } });
    }
    return files;
  }
}
