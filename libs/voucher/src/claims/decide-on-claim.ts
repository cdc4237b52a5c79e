import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, DomainError, invalidFields, type Clock, type FieldError } from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions, ExpertPanels, ReturnedItems, ReviewClock, assertIndependent } from '#review';
import { moneyOf } from '../money-of.js';
import { orderOwner } from '../orders/order-slots.js';
import { evidenceOf, usesOf } from './claim-evidence.js';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { claimTies } from './claim-policy.js';
import { ClaimRules } from './claim-rules.js';
import type { ClaimMoveBody, ReturnClaimBody } from './claim.schema.js';
import { Claims } from './claim-store.js';
import { ClaimUses } from './claim-uses.js';
import { CLAIM_POINTERS, claimValue } from './claim-value.js';
import type { VoucherClaim } from './claim.entity.js';
import { CLAIM_TEXTS } from './claim.messages.js';
import { ConveneExperts } from './convene-experts.js';
import { OpenClaimNotice } from './open-claim-notice.js';

/** The stage under which decisions of the formal check are kept. */
export const FORMAL_CHECK = 'formal-check';

/** An officer decides on a claim at the formal check: it goes on, or back by field. */
@Injectable()
export class DecideOnClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly attachments: Attachments,
    private readonly uses: ClaimUses,
    private readonly returns: ReturnedItems,
    private readonly decisions: Decisions,
    private readonly panels: ExpertPanels,
    private readonly experts: ConveneExperts,
    private readonly notice: OpenClaimNotice,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Passes a claim on: to experts above the threshold, else to public notice.
   * @throws DomainError 404; of the workflow; 403 `review.*`; 409 `voucher.claim-still-used`, `review.experts-too-few`
   */
  pass(actor: Actor, id: string, body: ClaimMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const claim = await this.claims.lock(tx, actor, id);
      const toExperts = await this.needsExperts(tx, claim);
      const made = this.moves.make(claim, toExperts ? 'refer' : 'pass', actor, body);
      await this.decide(tx, actor, claim, 'pass', made.record.reason);
      const files = await this.attachments.list(orderOwner(claim.orderId), tx);
      const taken = await this.uses.take(tx, id, usesOf(evidenceOf(claim).invoice, files));
      if (taken.length > 0) throw new DomainError('voucher.claim-still-used', 409);
      claim.clock = ReviewClock.stopped();
      await this.moves.save(tx, claim, made);
      if (toExperts) await this.experts.run(tx, claim);
      else await this.notice.run(tx, claim, actor.person.id);
      await this.notices.passed(tx, claim);
    });
  }

  /** @throws DomainError 404; of the workflow; 403 `review.*`; 422 with `/items/N/pointer` */
  return(actor: Actor, id: string, body: ReturnClaimBody): Promise<void> {
    const errors = body.items.flatMap(({ pointer }, index) => itemFault(pointer, index));
    return this.db.run(async (tx) => {
      const claim = await this.claims.lock(tx, actor, id);
      const made = this.moves.make(claim, 'return', actor, body);
      if (errors.length > 0) throw invalidFields(errors);
      await this.decide(tx, actor, claim, 'return', made.record.reason);
      const files = await this.attachments.list(orderOwner(claim.orderId), tx);
      const items = body.items.map((item) => ({ ...item, value: claimValue(claim, files, item.pointer) }));
      await this.returns.add(tx, id, items, made.mover);
      claim.clock = ReviewClock.paused(claim.clock, this.rules.calendar, this.clock.now());
      await this.moves.save(tx, claim, made, items);
      await this.notices.returned(tx, claim, items);
    });
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    claim: VoucherClaim,
    outcome: 'pass' | 'return',
    reason: string | null,
  ): Promise<void> {
    const before = await this.decisions.otherDeciders(claim.id, FORMAL_CHECK, tx);
    assertIndependent(actor, claimTies(claim, before));
    const { person } = actor;
    await this.decisions.record(tx, claim.id, { stage: FORMAL_CHECK, outcome, person, reason });
  }

  /** Above the threshold, unless experts have passed this very claim as it stands. */
  private async needsExperts(
    tx: Tx,
    { id, amount, submittedAt, resubmittedAt }: VoucherClaim,
  ): Promise<boolean> {
    if (moneyOf(amount).compare(this.rules.file.expertReview.above) <= 0) return false;
    const panel = await this.panels.of(id, tx);
    const since = resubmittedAt ?? submittedAt;
    return !(panel?.aggregate?.result === 'pass' && panel.convenedAt >= since);
  }
}

function itemFault(pointer: string, index: number): FieldError[] {
  const code = 'voucher.claim-item-unknown';
  return CLAIM_POINTERS.some((known) => known === pointer)
    ? []
    : [{ pointer: `/items/${index}/pointer`, code, message: CLAIM_TEXTS[code] }];
}
