import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#contracts';
import { Attachments, FileStore, sendFile } from '#files';
import { Applications } from '../application/applications.js';
import { ownerOf } from '../application/attachments-of.js';
import { sideOf } from '../application/policy.js';

/** Sends an attachment to somebody who may see its application; to staff only once the scanner has let it pass. */
@Injectable()
export class OpenAttachment {
  constructor(
    private readonly applications: Applications,
    private readonly attachments: Attachments,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError 404; `files.infected` 403; `files.being-scanned` 409 */
  async run(actor: Actor, id: string, attachmentId: string, response: Response): Promise<void> {
    const application = await this.applications.read(actor, id);
    const file = await this.attachments.get(ownerOf(id), attachmentId);
    await sendFile(this.store, response, { ...file, own: sideOf(actor, application) === 'company' });
  }
}
