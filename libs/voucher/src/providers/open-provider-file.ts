import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#contracts';
import { Attachments, FileStore, sendFile } from '#files';
import { providerSideOf } from './provider-policy.js';
import { providerOwner } from './provider-slots.js';
import { Providers } from './provider-store.js';

/** Sends a document to somebody who may see its provider's record. */
@Injectable()
export class OpenProviderFile {
  constructor(
    private readonly providers: Providers,
    private readonly attachments: Attachments,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError 404; `files.infected` 403; `files.being-scanned` 409 */
  async run(actor: Actor, id: string, attachmentId: string, response: Response): Promise<void> {
    const provider = await this.providers.read(actor, id);
    const file = await this.attachments.get(providerOwner(id), attachmentId);
    await sendFile(this.store, response, { ...file, own: providerSideOf(actor, provider) === 'provider' });
  }
}
