import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { Decisions, assertIndependent } from '#review';
import { confirmationDeadline } from './confirmation-deadline.js';
import { ProviderMoves } from './provider-moves.js';
import { ProviderNotices } from './provider-notices.js';
import { loadProviderRules } from './provider-rules.js';
import { Providers } from './provider-store.js';
import { ProviderTies } from './provider-ties.js';
import type { ProviderMoveBody } from './provider.schema.js';

/** An officer's decision on a whole provider: registered, refused, suspended, or in service again. */
@Injectable()
export class DecideOnProvider {
  private readonly rules = loadProviderRules();

  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly moves: ProviderMoves,
    private readonly ties: ProviderTies,
    private readonly decisions: Decisions,
    private readonly notices: ProviderNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  run(
    actor: Actor,
    id: string,
    decision: 'approve' | 'refuse' | 'suspend' | 'lift',
    body: ProviderMoveBody,
  ): Promise<void> {
    return this.db.run(async (tx) => {
      const provider = await this.providers.lock(tx, actor, id);
      const made = this.moves.make(provider, decision, actor, body);
      assertIndependent(actor, await this.ties.of(tx, provider));
      if (decision === 'approve') {
        const at = this.clock.now();
        provider.approvedAt = at;
        provider.confirmedUntil = confirmationDeadline(at, this.rules.confirmationMonths);
      }
      const { reason } = made.record;
      await this.decisions.record(tx, id, {
        stage: 'provider',
        outcome: decision,
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, provider, made);
      await this.notices.decided(tx, decision, provider, reason);
    });
  }
}
