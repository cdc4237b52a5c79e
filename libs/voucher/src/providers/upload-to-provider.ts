import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments, type Attachment, type UploadGrant, type UploadPolicy } from '#files';
import { DomainError, isId, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { ProviderEditing } from './provider-editing.js';
import { PROVIDER_SLOTS, providerOwner } from './provider-slots.js';
import { Providers } from './provider-store.js';
import type { VoucherProvider } from './provider.entity.js';

const MEGABYTE = 1024 * 1024;

/** Documents of a registration that can be changed by who uploads, into a slot that is open and has room. */
@Injectable()
export class UploadToProvider implements UploadPolicy {
  readonly limits = { file: 20 * MEGABYTE, total: 200 * MEGABYTE, count: 60 };

  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly editing: ProviderEditing,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError 404; 403; `voucher.provider-locked`, `…-field-locked` 409; `voucher.slot-*` 422 */
  async authorise(
    actor: Actor,
    { provider: id = '', slot = '' }: Readonly<Record<string, string>>,
  ): Promise<UploadGrant> {
    if (!isId(id)) throw notFound();
    const provider = await this.providers.read(actor, id);
    await this.requireRoom(this.db.read, actor, provider, slot, 1);
    return { owner: providerOwner(id), slot };
  }

  async attached(tx: Tx, actor: Actor, { owner, slot, name, sha256 }: Attachment): Promise<void> {
    const provider = await this.providers.lock(tx, actor, owner.id);
    await this.requireRoom(tx, actor, provider, slot, 0);
    const change = { pointer: `/attachments/${slot}`, before: null, after: { name, sha256 } };
    await this.editing.note(tx, actor, provider, [change]);
  }

  private async requireRoom(
    tx: Tx,
    actor: Actor,
    provider: VoucherProvider,
    slot: string,
    more: number,
  ): Promise<void> {
    const limit = Object.hasOwn(PROVIDER_SLOTS, slot) ? PROVIDER_SLOTS[slot] : undefined;
    if (limit === undefined) throw new DomainError('voucher.slot-unknown', 422);
    const isOpen = await this.editing.requireOpen(tx, actor, provider);
    if (!isOpen(`/attachments/${slot}`)) throw new DomainError('voucher.provider-field-locked', 409);
    const shown = await this.attachments.list(providerOwner(provider.id), tx);
    if (shown.filter((file) => file.slot === slot).length + more > limit) {
      throw new DomainError('voucher.slot-full', 422, { params: { limit } });
    }
  }
}
