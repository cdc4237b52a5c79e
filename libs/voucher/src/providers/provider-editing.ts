import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, DomainError, forbidden, type Clock } from '#kernel';
import type { Tx } from '#platform';
import { ReturnedItems } from '#review';
import { providerCapacitiesOf } from './provider-policy.js';
import { providerOwner } from './provider-slots.js';
import { shownValues } from './provider-values.js';
import { ProviderChange, VoucherProvider } from './provider.entity.js';
import type { ProviderValues } from './provider.schema.js';

export interface FieldChange {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Who may change what in a registration now, and the record of what was changed. */
@Injectable()
export class ProviderEditing {
  constructor(
    private readonly returns: ReturnedItems,
    private readonly attachments: Attachments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The pointers that the provider's people may change in this state; `*` for all. */
  async openPointers(tx: Tx, provider: VoucherProvider): Promise<string[]> {
    if (provider.state === 'draft') return ['*'];
    if (provider.state !== 'returned') return [];
    return (await this.returns.open(tx, provider.id)).map(({ pointer }) => pointer);
  }

  /** @throws DomainError 403 without the grant to fill, `voucher.provider-locked` 409 in the wrong state */
  async requireOpen(tx: Tx, actor: Actor, provider: VoucherProvider): Promise<(pointer: string) => boolean> {
    if (!providerCapacitiesOf(actor, provider).includes('provider-filler')) throw forbidden();
    const open = await this.openPointers(tx, provider);
    if (open.length === 0) throw new DomainError('voucher.provider-locked', 409);
    return (pointer) => open.includes('*') || open.includes(pointer);
  }

  /** The value at a pointer as it is compared and shown: a field, or the files of a slot. */
  async valuesOf(tx: Tx, provider: VoucherProvider): Promise<(pointer: string) => unknown> {
    const files = await this.attachments.list(providerOwner(provider.id), tx);
    const values = shownValues(provider);
    return (pointer) => {
      const [, slot] = /^\/attachments\/(\w+)$/.exec(pointer) ?? [];
      if (!slot) return values[pointer.slice(1) as keyof ProviderValues];
      return files.filter((file) => file.slot === slot).map(({ name, sha256 }) => ({ name, sha256 }));
    };
  }

  /** A new version of the record, and who made it. */
  async note(
    tx: Tx,
    actor: Actor,
    provider: VoucherProvider,
    changes: readonly FieldChange[],
  ): Promise<void> {
    const at = this.clock.now();
    provider.version += 1;
    provider.updatedAt = at;
    await tx.save(VoucherProvider, provider, { reload: false });
    await tx.insert(ProviderChange, {
      providerId: provider.id,
      version: provider.version,
      changes: JSON.stringify(changes),
      personId: actor.person.id,
      personName: actor.person.name,
      at,
    });
  }
}
