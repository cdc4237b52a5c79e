import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, defineMessages, notFound, type Clock, type WorkingCalendar } from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions } from '../decisions.js';
import { assertIndependent } from '../independence.js';
import { pageOf, rangeOf, type Page } from '../page.js';
import { writtenReason } from '../written-reason.js';
import { aggregateScores, type Aggregate } from './aggregate-scores.js';
import { checkScore, type GivenScore } from './check-score.js';
import { ExpertAssignmentRow } from './expert-assignment.entity.js';
import { ExpertPanelRow } from './expert-panel.entity.js';
import { PanelSeats, vacanciesOf } from './panel-seats.js';
import type { ScoringSheet } from './scoring-sheet.js';

defineMessages({
  'review.score-submitted': {
    zh: '评分已经提交，不能再修改。',
    en: 'Your score has been handed in and cannot be changed.',
  },
  'review.assignment-ended': {
    zh: '这项评审任务已经结束，不能再操作。',
    en: 'This assignment has ended, so nothing more can be done with it.',
  },
});

/** An assignment as its expert sees it: never the other experts. */
export interface OwnAssignment {
  readonly assignment: ExpertAssignmentRow;
  readonly sheet: ScoringSheet;
  /** Whether the caller must hide whose case it is. */
  readonly blind: boolean;
}

/** What experts do with what was assigned to them, and with nothing else. */
@Injectable()
export class ExpertDesk {
  constructor(
    private readonly db: Db,
    private readonly seats: PanelSeats,
    private readonly decisions: Decisions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The actor's own assignments of a kind: those that wait, the most urgent first, or those that have ended. */
  async list(
    actor: Actor,
    kind: string,
    which: 'open' | 'ended',
    page = 1,
  ): Promise<Page<ExpertAssignmentRow>> {
    const open = which === 'open';
    const [rows, total] = await this.db.read.findAndCount(ExpertAssignmentRow, {
      where: { personId: actor.person.id, kind, state: open ? 'open' : Not(In(['open'] as const)) },
      order: open ? { dueAt: 'ASC', id: 'ASC' } : { endedAt: 'DESC', id: 'DESC' },
      ...rangeOf(page),
    });
    return pageOf(rows, total, page);
  }

  /** One of the actor's own assignments; its `subject` is the case to lock before `submit`. @throws DomainError 404 */
  async read(actor: Actor, assignmentId: string): Promise<OwnAssignment> {
    const assignment = await this.db.read.findOneBy(ExpertAssignmentRow, {
      id: assignmentId,
      personId: actor.person.id,
    });
    if (!assignment) throw notFound();
    const { sheet, blind } = await this.db.read.findOneByOrFail(ExpertPanelRow, { id: assignment.panelId });
    return { assignment, sheet, blind };
  }

  /**
   * The expert cannot judge this case and says why; somebody else is drawn in their place.
   * @returns the new assignment; null when nobody was found and the seat is empty (`ExpertPanels.fill` tries again)
   * @throws DomainError 404; 409 `review.score-submitted`, `review.assignment-ended`; 422 `review.reason-missing`
   */
  async decline(
    tx: Tx,
    actor: Actor,
    assignmentId: string,
    reason: string | null | undefined,
    calendar: WorkingCalendar,
  ): Promise<ExpertAssignmentRow | null> {
    const [panel, assignment] = await this.lockOwn(tx, actor, assignmentId);
    await this.seats.end(tx, assignment, { state: 'declined', reason: writtenReason(reason, true) });
    const [replacement = null] = await this.seats.fill(tx, panel, [assignment.seat], calendar);
    return replacement;
  }

  /**
   * Hands in a score, once and for good. The last one completes the panel.
   * @returns what all scores come to; null while others are missing
   * @throws DomainError 404; 409 `review.score-submitted`, `review.assignment-ended`; 403 `review.prepared-it`,
   *   `review.own-company`; 422 of `checkScore`
   */
  async submit(tx: Tx, actor: Actor, assignmentId: string, given: GivenScore): Promise<Aggregate | null> {
    const [panel, assignment] = await this.lockOwn(tx, actor, assignmentId);
    const { personIds, companyIds } = panel.ties;
    assertIndependent(actor, { preparedBy: personIds, companyIds, decidedBy: [] });
    await this.seats.end(tx, assignment, { state: 'submitted', score: checkScore(panel.sheet, given) });
    await this.decisions.record(tx, panel.subject, {
      stage: 'expert-review',
      outcome: 'scored',
      person: actor.person,
      reason: null,
    });
    return this.complete(tx, panel);
  }

  private async complete(tx: Tx, panel: ExpertPanelRow): Promise<Aggregate | null> {
    const assignments = await this.seats.of(panel.id, tx);
    const waiting = assignments.some(({ state }) => state === 'open');
    if (waiting || vacanciesOf(panel.seats, assignments).length > 0) return null;
    const scores = assignments.flatMap(({ id, state, score }) =>
      state === 'submitted' && score ? [{ id, score }] : [],
    );
    const aggregate = aggregateScores(panel.sheet, scores);
    Object.assign(panel, { state: 'complete', aggregate, endedAt: this.clock.now() });
    await tx.save(ExpertPanelRow, panel, { reload: false });
    return aggregate;
  }

  private async lockOwn(
    tx: Tx,
    actor: Actor,
    assignmentId: string,
  ): Promise<[ExpertPanelRow, ExpertAssignmentRow]> {
    const [panel, assignment] = (await this.seats.lockOf(tx, assignmentId)) ?? [];
    if (!panel || !assignment || assignment.personId !== actor.person.id) throw notFound();
    if (assignment.state === 'submitted') throw new DomainError('review.score-submitted', 409);
    if (assignment.state !== 'open') throw new DomainError('review.assignment-ended', 409);
    return [panel, assignment];
  }
}
