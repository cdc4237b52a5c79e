import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, invalidFields, type Clock, type FieldError } from '#kernel';
import { Db } from '#platform';
import { ReturnedItems, type ReturnedItemRow } from '#review';
import { providerFaults } from './check-provider.js';
import { ProviderEditing } from './provider-editing.js';
import { ProviderMoves } from './provider-moves.js';
import { ProviderNotices } from './provider-notices.js';
import { loadProviderRules } from './provider-rules.js';
import { providerOwner } from './provider-slots.js';
import { Providers } from './provider-store.js';
import { PROVIDER_TEXTS } from './provider.messages.js';
import type { ProviderMoveBody } from './provider.schema.js';

/** Hands a registration in for review, or hands it in again with what was returned corrected. */
@Injectable()
export class SubmitProvider {
  private readonly rules = loadProviderRules();

  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly moves: ProviderMoves,
    private readonly editing: ProviderEditing,
    private readonly attachments: Attachments,
    private readonly returns: ReturnedItems,
    private readonly notices: ProviderNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; `voucher.provider-incomplete` 422 with the fields */
  run(actor: Actor, id: string, move: 'submit' | 'resubmit', body: ProviderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const provider = await this.providers.lock(tx, actor, id);
      const made = this.moves.make(provider, move, actor, body);
      const files = await this.attachments.list(providerOwner(id), tx);
      const items = await this.returns.open(tx, id);
      const valueOf = await this.editing.valuesOf(tx, provider);
      const errors = [
        ...providerFaults(provider, files, this.rules),
        ...(made.record.reason ? [] : items.filter((item) => isUntouched(item, valueOf)).map(unchanged)),
      ];
      if (errors.length > 0) throw invalidFields(errors, 'voucher.provider-incomplete');
      provider.submittedAt = this.clock.now();
      await this.returns.answer(tx, items, valueOf);
      await this.moves.save(tx, provider, made, changesOf(items, valueOf));
      await this.notices.submitted(tx, provider);
    });
  }
}

function isUntouched({ oldValue, pointer }: ReturnedItemRow, valueOf: (pointer: string) => unknown): boolean {
  const now: unknown = JSON.parse(JSON.stringify(valueOf(pointer) ?? null));
  return isDeepStrictEqual(JSON.parse(oldValue), now);
}

function unchanged({ pointer }: ReturnedItemRow): FieldError {
  const code = 'voucher.provider-item-unchanged';
  return { pointer, code, message: PROVIDER_TEXTS[code] };
}

function changesOf(items: readonly ReturnedItemRow[], valueOf: (pointer: string) => unknown): unknown {
  return items.map(({ pointer, oldValue }) => ({
    pointer,
    before: JSON.parse(oldValue) as unknown,
    after: valueOf(pointer) ?? null,
  }));
}
