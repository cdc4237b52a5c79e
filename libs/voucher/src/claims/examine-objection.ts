import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions, Objections, PublicNotices, ReviewClock } from '#review';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { claimTies } from './claim-policy.js';
import { ClaimRules } from './claim-rules.js';
import type { ExamineObjectionBody } from './claim-notice.schema.js';
import { Claims } from './claim-store.js';
import type { VoucherClaim } from './claim.entity.js';

/** The stage under which decisions on objections are kept. */
export const OBJECTION = 'objection';

/**
 * Staff decide on an objection. One that is upheld takes the claim off its notice and back to the formal check, where
 * an officer returns or rejects it; once none is open any more and none was upheld, the notice goes on.
 */
@Injectable()
export class ExamineObjection {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly published: PublicNotices,
    private readonly objections: Objections,
    private readonly decisions: Decisions,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 403 `review.*`; 409 `review.objection-decided`; 422 `review.reason-missing` */
  async run(actor: Actor, objectionId: string, { outcome, reason }: ExamineObjectionBody): Promise<string> {
    const { subject } = await this.objections.find(objectionId);
    await this.db.run(async (tx) => {
      const claim = await this.claims.lockAny(tx, subject);
      if (!claim) throw notFound();
      const before = await this.decisions.otherDeciders(subject, OBJECTION, tx);
      const decided = await this.objections.examine(
        tx,
        objectionId,
        actor,
        { outcome, reason },
        claimTies(claim, before),
      );
      await this.notices.answered(tx, claim, decided);
      if (outcome === 'upheld') await this.uphold(tx, actor, claim, decided.decisionReason);
      else await this.dismiss(tx, actor, claim);
    });
    return subject;
  }

  private async uphold(tx: Tx, actor: Actor, claim: VoucherClaim, reason: string | null): Promise<void> {
    const made = this.moves.make(claim, 'uphold', actor, { reason });
    const { file, calendar } = this.rules;
    claim.clock = ReviewClock.started(file.formalCheckDays, calendar, this.clock.now());
    await this.moves.save(tx, claim, made);
    for (const lapsed of await this.published.remove(tx, claim.id)) {
      await this.notices.answered(tx, claim, lapsed);
    }
  }

  private async dismiss(tx: Tx, actor: Actor, claim: VoucherClaim): Promise<void> {
    const all = await this.objections.of(claim.id, tx);
    if (all.some(({ state }) => state === 'open')) return;
    const made = this.moves.make(claim, 'dismiss', actor);
    claim.clock = ReviewClock.stopped();
    await this.moves.save(tx, claim, made);
  }
}
