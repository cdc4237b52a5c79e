import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReviewClock, assertIndependent } from '#review';
import { ReleaseSubsidy } from '../orders/release-subsidy.js';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { claimTies } from './claim-policy.js';
import type { ClaimMoveBody } from './claim.schema.js';
import { Claims } from './claim-store.js';
import { ClaimUses } from './claim-uses.js';
import { FORMAL_CHECK } from './decide-on-claim.js';

/** An officer rejects a claim, with the reason; what its order had set aside is free again in the same transaction. */
@Injectable()
export class RejectClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly uses: ClaimUses,
    private readonly release: ReleaseSubsidy,
    private readonly decisions: Decisions,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  run(actor: Actor, id: string, body: ClaimMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const found = await this.claims.lockWithMoney(tx, actor, id);
      const { claim } = found;
      const made = this.moves.make(claim, 'reject', actor, body);
      const { reason } = made.record;
      assertIndependent(actor, claimTies(claim, await this.decisions.otherDeciders(id, FORMAL_CHECK, tx)));
      const decision = { stage: FORMAL_CHECK, outcome: 'reject', person: actor.person, reason };
      await this.decisions.record(tx, id, decision);
      await this.uses.release(tx, id);
      Object.assign(claim, { openKey: null, endedAt: this.clock.now(), clock: ReviewClock.stopped() });
      await this.moves.save(tx, claim, made);
      await this.notices.rejected(tx, claim, reason ?? '');
      await this.release.run(tx, found, 'claim.reject');
    });
  }
}
