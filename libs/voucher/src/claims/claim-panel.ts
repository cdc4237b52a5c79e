import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound, unitsToDecimal } from '#kernel';
import { Db } from '#platform';
import { ExpertPanels } from '#review';
import { assignmentText } from './assignment-texts.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import { Claims } from './claim-store.js';
import { VoucherClaim } from './claim.entity.js';
import type { AssignmentReasonBody, PanelView } from './expert.schema.js';

/** The experts of a claim, as the staff see them and keep their seats filled. */
@Injectable()
export class ClaimPanel {
  constructor(
    private readonly db: Db,
    private readonly panels: ExpertPanels,
    private readonly claims: Claims,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
  ) {}

  /** @throws DomainError 404, also when there is no panel */
  async read(actor: Actor, claimId: string): Promise<PanelView> {
    await this.claims.readAsStaff(actor, claimId);
    const panel = await this.panels.of(claimId);
    if (!panel) throw notFound();
    const { state, vacancies, aggregate, members } = panel;
    const draws = await this.panels.draws(panel.id);
    return {
      state,
      vacancies,
      result: aggregate?.result ?? null,
      mean: aggregate?.mean ?? null,
      lowest: aggregate?.lowest ?? null,
      highest: aggregate?.highest ?? null,
      members: members.map(memberView),
      draws: draws.map(({ at, seed, repeats }) => ({ at: at.toISOString(), seed, repeats })),
    };
  }

  /** Draws again for seats that stayed empty. @throws DomainError 404; 409 `review.panel-ended` */
  fill(actor: Actor, claimId: string): Promise<void> {
    return this.db.run(async (tx) => {
      const claim = await this.claims.lock(tx, actor, claimId);
      const drawn = await this.panels.fill(tx, claimId, this.rules.calendar);
      await this.notices.assigned(tx, claim, drawn);
    });
  }

  /**
   * A score does not count, and another expert is drawn.
   * @returns the claim
   * @throws DomainError 404; 409 `review.panel-ended`, `review.nothing-to-set-aside`; 403 `review.*`; 422
   */
  async setAside(
    actor: Actor,
    claimId: string,
    assignmentId: string,
    { reason }: AssignmentReasonBody,
  ): Promise<void> {
    await this.db.run(async (tx) => {
      const claim = await this.claims.lock(tx, actor, claimId);
      const panel = await this.panels.of(claimId, tx);
      if (!panel?.members.some(({ id }) => id === assignmentId)) throw notFound();
      const next = await this.panels.setAside(tx, actor, assignmentId, reason, this.rules.calendar);
      await this.tell(tx, claim, next);
    });
  }

  private async tell(
    tx: Parameters<ClaimNotices['assigned']>[0],
    claim: VoucherClaim,
    next: { readonly id: string; readonly personId: string } | null,
  ): Promise<void> {
    if (next) await this.notices.assigned(tx, claim, [next]);
    else await this.notices.seatEmpty(tx, claim);
  }
}

type Member = NonNullable<Awaited<ReturnType<ExpertPanels['of']>>>['members'][number];

function memberView(member: Member): PanelView['members'][number] {
  const { id, number, name, organisation, state, dueAt, reason, score } = member;
  return {
    assignment: id,
    number,
    name,
    organisation,
    state,
    stateName: assignmentText(state),
    dueAt: dueAt.toISOString(),
    reason,
    score: score && {
      points: { ...score.points },
      comments: { ...score.comments },
      remark: score.remark,
      total: unitsToDecimal(BigInt(score.total), 2),
    },
  };
}
