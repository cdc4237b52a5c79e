import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { ExpertDesk, ReviewClock } from '#review';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import { Claims } from './claim-store.js';
import type { VoucherClaim } from './claim.entity.js';
import type { AssignmentReasonBody, ScoreBody } from './expert.schema.js';
import { OpenClaimNotice } from './open-claim-notice.js';

/**
 * Experts score what was assigned to them, or decline it. The last score takes the claim on: to public notice when the
 * experts pass it, else back to an officer, who alone decides what becomes of it.
 */
@Injectable()
export class ScoreClaim {
  constructor(
    private readonly db: Db,
    private readonly desk: ExpertDesk,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly notice: OpenClaimNotice,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 409 `review.score-submitted`, `review.assignment-ended`; 403 `review.*`; 422 */
  async score(actor: Actor, assignmentId: string, body: ScoreBody): Promise<void> {
    const { assignment } = await this.desk.read(actor, assignmentId);
    await this.db.run(async (tx) => {
      const claim = await this.lock(tx, assignment.subject);
      const all = await this.desk.submit(tx, actor, assignmentId, body);
      if (!all) return;
      // Single experts stay unnamed in the record of the case: it was all of them.
      if (all.result === 'pass') {
        const made = this.moves.make(claim, 'experts-pass', null, {}, ['expert']);
        await this.moves.save(tx, claim, made, { mean: all.mean });
        await this.notice.run(tx, claim, null);
        await this.notices.passed(tx, claim);
      } else {
        const made = this.moves.make(claim, 'experts-refer', null, {}, ['expert']);
        const { file, calendar } = this.rules;
        claim.clock = ReviewClock.started(file.formalCheckDays, calendar, this.clock.now());
        await this.moves.save(tx, claim, made, { mean: all.mean, result: all.result });
        await this.notices.toCheck(tx, claim);
      }
    });
  }

  /** @throws DomainError 404; 409 `review.score-submitted`, `review.assignment-ended`; 422 `review.reason-missing` */
  async decline(actor: Actor, assignmentId: string, { reason }: AssignmentReasonBody): Promise<void> {
    const { assignment } = await this.desk.read(actor, assignmentId);
    await this.db.run(async (tx) => {
      const claim = await this.lock(tx, assignment.subject);
      const next = await this.desk.decline(tx, actor, assignmentId, reason, this.rules.calendar);
      if (next) await this.notices.assigned(tx, claim, [next]);
      else await this.notices.seatEmpty(tx, claim);
    });
  }

  private async lock(tx: Tx, id: string): Promise<VoucherClaim> {
    const claim = await this.claims.lockAny(tx, id);
    if (!claim) throw notFound();
    return claim;
  }
}
