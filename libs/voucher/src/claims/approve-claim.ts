import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { ApprovalChains, ReviewClock } from '#review';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import type { DecideClaimBody } from './claim.schema.js';
import { Claims, type ClaimWithMoney } from './claim-store.js';
import { SettleClaim } from './settle-claim.js';

/** What approvals of claims are kept under. */
export const CLAIM_APPROVAL = 'voucher-claim';

/** One pair of eyes on a claim: the last approval moves its money, any refusal sends it back to the formal check. */
@Injectable()
export class ApproveClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly chains: ApprovalChains,
    private readonly settling: SettleClaim,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 409 `workflow.*`, `review.approval-*`, `voucher.claim-payee-unknown`, `voucher.claim-beyond-cap`; 403 `review.*` */
  run(actor: Actor, id: string, { version, step, outcome, reason }: DecideClaimBody): Promise<void> {
    return this.db.run(async (tx) => {
      const found = await this.claims.lockWithMoney(tx, actor, id);
      const { claim } = found;
      if (claim.version !== version) {
        throw new DomainError('workflow.stale-version', 409, { extensions: { version: claim.version } });
      }
      const chain = await this.chains.decide(tx, id, CLAIM_APPROVAL, actor, { step, outcome, reason });
      if (chain.state === 'approved') await this.approve(tx, actor, found);
      if (chain.state === 'refused') await this.refuse(tx, actor, found, reason);
    });
  }

  private async approve(tx: Tx, actor: Actor, found: ClaimWithMoney): Promise<void> {
    const { claim } = found;
    const made = this.moves.make(claim, 'approve', actor);
    Object.assign(claim, { endedAt: this.clock.now(), clock: ReviewClock.stopped() });
    await this.moves.save(tx, claim, made);
    await this.notices.approved(tx, claim);
    await this.settling.run(tx, found);
  }

  private async refuse(tx: Tx, actor: Actor, { claim }: ClaimWithMoney, reason?: string): Promise<void> {
    const made = this.moves.make(claim, 'refuse', actor, { reason });
    claim.clock = ReviewClock.started(this.rules.file.formalCheckDays, this.rules.calendar, this.clock.now());
    await this.moves.save(tx, claim, made);
    await this.notices.toCheck(tx, claim);
  }
}
