import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock, type MoveRecord } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor, type Mover } from '#review';
import { claimCapacitiesOf } from './claim-policy.js';
import { VoucherClaim } from './claim.entity.js';
import { claimWorkflow, type ClaimCapacity, type ClaimMove, type ClaimState } from './claim.workflow.js';

export interface MadeClaimMove {
  readonly record: MoveRecord<ClaimState, ClaimMove>;
  readonly mover: Mover;
}

/** Moves a locked claim through its workflow and writes the record of it. */
@Injectable()
export class ClaimMoves {
  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Changes state and version in memory; `save` makes it last.
   * @param actor null for the system
   * @param as where somebody acts in another capacity than their role gives them: an expert, an objector
   * @throws DomainError of `Workflow.move`
   */
  make(
    claim: VoucherClaim,
    move: ClaimMove,
    actor: Actor | null,
    details: { readonly version?: number | undefined; readonly reason?: string | null | undefined } = {},
    as: readonly ClaimCapacity[] = actor ? claimCapacitiesOf(actor, claim) : ['system'],
  ): MadeClaimMove {
    const { version, reason } = details;
    const record = claimWorkflow.move(claim, move, { as, version, reason: reason ?? undefined });
    const able = claimWorkflow.definition.moves[move].by;
    const [capacity = 'system'] = as.filter((held) => able.includes(held));
    const company = capacity === 'company-submitter' ? actor?.company : null;
    return {
      record,
      mover: { person: actor?.person ?? null, actingFor: companyActedFor(company), capacity },
    };
  }

  async save(tx: Tx, claim: VoucherClaim, made: MadeClaimMove, changes: unknown = null): Promise<void> {
    claim.updatedAt = this.clock.now();
    await tx.save(VoucherClaim, claim, { reload: false });
    await this.history.append(tx, claim.id, made.record, made.mover, changes);
  }
}
