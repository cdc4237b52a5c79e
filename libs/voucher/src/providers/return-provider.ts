import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { invalidFields, type FieldError } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReturnedItems, assertIndependent } from '#review';
import { ProviderEditing } from './provider-editing.js';
import { labelOfPointer } from './provider-labels.js';
import { ProviderMoves } from './provider-moves.js';
import { ProviderNotices } from './provider-notices.js';
import { Providers } from './provider-store.js';
import { ProviderTies } from './provider-ties.js';
import { PROVIDER_TEXTS } from './provider.messages.js';
import type { ReturnProviderBody } from './provider.schema.js';

/** Sends single fields or documents of a registration back, each with a comment; only these unlock. */
@Injectable()
export class ReturnProvider {
  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly moves: ProviderMoves,
    private readonly editing: ProviderEditing,
    private readonly ties: ProviderTies,
    private readonly returns: ReturnedItems,
    private readonly decisions: Decisions,
    private readonly notices: ProviderNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*`; 422 with `/items/N/pointer` */
  run(actor: Actor, id: string, body: ReturnProviderBody): Promise<void> {
    return this.db.run(async (tx) => {
      const provider = await this.providers.lock(tx, actor, id);
      const made = this.moves.make(provider, 'return', actor, body);
      assertIndependent(actor, await this.ties.of(tx, provider));
      const errors = itemErrors(body.items);
      if (errors.length > 0) throw invalidFields(errors);
      const valueOf = await this.editing.valuesOf(tx, provider);
      const items = body.items.map((item) => ({ ...item, value: valueOf(item.pointer) }));
      await this.returns.add(tx, id, items, made.mover);
      const { reason } = made.record;
      await this.decisions.record(tx, id, {
        stage: 'provider',
        outcome: 'return',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, provider, made, items);
      await this.notices.returned(
        tx,
        provider,
        items.flatMap(({ pointer, comment }) => {
          const label = labelOfPointer(pointer);
          return label ? [{ label, comment }] : [];
        }),
      );
    });
  }
}

function itemErrors(items: ReturnProviderBody['items']): FieldError[] {
  return items.flatMap(({ pointer }, index) => {
    if (!labelOfPointer(pointer)) return [fault(index, 'voucher.provider-item-unknown')];
    const first = items.findIndex((other) => other.pointer === pointer);
    return first < index ? [fault(index, 'voucher.provider-item-twice')] : [];
  });
}

function fault(
  index: number,
  code: 'voucher.provider-item-unknown' | 'voucher.provider-item-twice',
): FieldError {
  return { pointer: `/items/${index}/pointer`, code, message: PROVIDER_TEXTS[code] };
}
