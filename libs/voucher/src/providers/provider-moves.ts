import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock, type MoveRecord } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor, type Mover } from '#review';
import { CatalogueNews } from './catalogue-news.js';
import { providerCapacitiesOf } from './provider-policy.js';
import { VoucherProvider } from './provider.entity.js';
import {
  providerWorkflow,
  type ProviderCapacity,
  type ProviderMove,
  type ProviderState,
} from './provider.workflow.js';

export interface MadeProviderMove {
  readonly record: MoveRecord<ProviderState, ProviderMove>;
  readonly mover: Mover;
}

/** Moves a locked provider through its workflow and writes the record of it. */
@Injectable()
export class ProviderMoves {
  constructor(
    private readonly history: CaseHistory,
    private readonly news: CatalogueNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes state and version in memory; `save` makes it last. @throws DomainError of `Workflow.move` */
  make(
    provider: VoucherProvider,
    move: ProviderMove,
    actor: Actor | null,
    details: { readonly version?: number | undefined; readonly reason?: string | undefined } = {},
  ): MadeProviderMove {
    const as: ProviderCapacity[] = actor ? providerCapacitiesOf(actor, provider) : ['system'];
    const record = providerWorkflow.move(provider, move, { as, ...details });
    const able = providerWorkflow.definition.moves[move].by;
    const [capacity = 'system'] = as.filter((held) => able.includes(held));
    const company = capacity.startsWith('provider') ? actor?.company : null;
    return {
      record,
      mover: { person: actor?.person ?? null, actingFor: companyActedFor(company), capacity },
    };
  }

  async save(
    tx: Tx,
    provider: VoucherProvider,
    made: MadeProviderMove,
    changes: unknown = null,
  ): Promise<void> {
    provider.updatedAt = this.clock.now();
    if (providerWorkflow.isFinal(provider.state)) provider.openKey = null;
    await tx.save(VoucherProvider, provider, { reload: false });
    await this.history.append(tx, provider.id, made.record, made.mover, changes);
    const { from, to } = made.record;
    if ((from === 'active') !== (to === 'active')) await this.news.all(tx, provider);
  }
}
