import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { DomainError, notFound } from '#kernel';
import { Db } from '#platform';
import { ProviderEditing } from './provider-editing.js';
import { providerOwner } from './provider-slots.js';
import { Providers } from './provider-store.js';

/** Takes a document out of a registration that can be changed. The file stays for the record. */
@Injectable()
export class RemoveProviderFile {
  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly editing: ProviderEditing,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError 404; 403; `voucher.provider-locked`, `voucher.provider-field-locked` 409 */
  run(actor: Actor, id: string, attachmentId: string): Promise<void> {
    return this.db.run(async (tx) => {
      const provider = await this.providers.lock(tx, actor, id);
      const isOpen = await this.editing.requireOpen(tx, actor, provider);
      const { slot, name, sha256, removedAt } = await this.attachments.get(
        providerOwner(id),
        attachmentId,
        tx,
      );
      if (removedAt) throw notFound();
      const pointer = `/attachments/${slot}`;
      if (!isOpen(pointer)) throw new DomainError('voucher.provider-field-locked', 409);
      await this.attachments.remove(tx, providerOwner(id), attachmentId, actor);
      await this.editing.note(tx, actor, provider, [{ pointer, before: { name, sha256 }, after: null }]);
    });
  }
}
