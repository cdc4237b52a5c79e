import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import type { Actor } from '#contracts';
import {
  CLOCK,
  DomainError,
  defineMessages,
  newId,
  notFound,
  type Clock,
  type WorkingCalendar,
} from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions } from '../decisions.js';
import { assertIndependent } from '../independence.js';
import { writtenReason } from '../written-reason.js';
import type { Aggregate } from './aggregate-scores.js';
import type { ExpertTies } from './conflict-of.js';
import { drawExperts, type Drawn, type SeatGroup } from './draw-experts.js';
import { ExpertAssignmentRow } from './expert-assignment.entity.js';
import { ExpertDrawRow } from './expert-draw.entity.js';
import { ExpertPanelRow, type PanelState } from './expert-panel.entity.js';
import { ExpertRow } from './expert.entity.js';
import { PanelSeats, vacanciesOf } from './panel-seats.js';
import type { ScoringSheet } from './scoring-sheet.js';

defineMessages({
  'review.panel-open': {
    zh: '本件的专家评审正在进行，不能重复组织。',
    en: 'Experts are reviewing this case already.',
  },
  'review.panel-ended': { zh: '本件的专家评审已经结束。', en: 'The expert review of this case has ended.' },
  'review.experts-too-few': {
    zh: '符合条件且无利益冲突的专家不足：需要 {needed} 名，仅有 {found} 名。请补充专家库或调整评审组成。',
    en: 'Too few experts fit and have no conflict of interest: {needed} are needed, {found} were found. Add experts or change the panel.',
  },
  'review.nothing-to-set-aside': {
    zh: '该专家尚未提交评分，不能作废。',
    en: 'This expert has handed in no score that could be set aside.',
  },
});

const MOST_SEATS = 15;
const MOST_DRAWS = 200;

export interface NewPanel {
  /** Such as `voucher-claims`. */
  readonly kind: string;
  readonly sheet: ScoringSheet;
  /** One to fifteen seats in all. */
  readonly seats: readonly SeatGroup[];
  readonly ties: ExpertTies;
  /** Working days that each expert has. */
  readonly limitDays: number;
  /** Whether the experts may not learn whose case it is; the caller then hides it from them. */
  readonly blind: boolean;
}

export interface PanelMember extends ExpertAssignmentRow {
  readonly name: string;
  readonly organisation: string;
}

/** A panel as staff see it. */
export interface ExpertPanel extends ExpertPanelRow {
  /** All who were ever assigned, by number. */
  readonly members: readonly PanelMember[];
  /** Seats for which nobody was found. */
  readonly vacancies: number;
}

/** A panel as the applicant sees it: no names, nobody's single score. */
export interface PanelProgress {
  readonly state: PanelState;
  readonly seats: number;
  readonly submitted: number;
  /** Of the expert who has the most time left; null when none is at work. */
  readonly dueAt: Date | null;
  readonly result: Pick<Aggregate, 'mean' | 'result'> | null;
}

/** Reviews of cases by experts who are drawn by lot and do not know of each other. */
@Injectable()
export class ExpertPanels {
  constructor(
    private readonly db: Db,
    private readonly seats: PanelSeats,
    private readonly decisions: Decisions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Draws the experts of a case and assigns it to them. Nobody is drawn who is tied to it or had it before.
   * @throws DomainError 409 `review.panel-open`, `review.experts-too-few`; 503 of the calendar
   * @throws RangeError when there are no seats or too many
   */
  async convene(tx: Tx, subject: string, wanted: NewPanel, calendar: WorkingCalendar): Promise<ExpertPanel> {
    const needed = seatsIn(wanted.seats);
    if (needed < 1 || needed > MOST_SEATS) throw new RangeError(`${needed} seats`);
    const last = await this.seats.lockLast(tx, subject);
    if (last?.state === 'open') throw new DomainError('review.panel-open', 409);
    const panel = tx.create(ExpertPanelRow, {
      ...wanted,
      id: newId(),
      subject,
      round: (last?.round ?? 0) + 1,
      seats: [...wanted.seats],
      state: 'open',
      aggregate: null,
      convenedAt: this.clock.now(),
      endedAt: null,
    });
    await tx.insert(ExpertPanelRow, panel);
    const members = await this.seats.fill(tx, panel, vacanciesOf(panel.seats, []), calendar);
    if (members.length < needed) {
      throw new DomainError('review.experts-too-few', 409, { params: { needed, found: members.length } });
    }
    return this.read(panel, tx);
  }

  /** Draws again for seats that stayed empty when nobody was found. @returns who was assigned */
  async fill(tx: Tx, subject: string, calendar: WorkingCalendar): Promise<ExpertAssignmentRow[]> {
    const panel = await this.lockOpen(tx, subject);
    const vacancies = vacanciesOf(panel.seats, await this.seats.of(panel.id, tx));
    return vacancies.length === 0 ? [] : this.seats.fill(tx, panel, vacancies, calendar);
  }

  /**
   * Open assignments of a kind whose deadline is at an instant or before it, the earliest first; for the caller's
   * schedule: overdue ones with the present, those to remind of with a later instant.
   */
  dueBy(kind: string, at: Date, limit: number): Promise<ExpertAssignmentRow[]> {
    return this.db.read.find(ExpertAssignmentRow, {
      where: { kind, state: 'open', dueAt: LessThanOrEqual(at) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  /**
   * Gives an overdue assignment to somebody else. While nobody else can be drawn it stays with the expert: a late
   * score is better than none. Running it twice does no harm.
   * @returns the new assignment, or null when nothing changed
   */
  async reassign(
    tx: Tx,
    assignmentId: string,
    calendar: WorkingCalendar,
  ): Promise<ExpertAssignmentRow | null> {
    const [panel, assignment] = (await this.seats.lockOf(tx, assignmentId)) ?? [];
    if (!panel || !assignment || assignment.state !== 'open' || assignment.dueAt > this.clock.now())
      return null;
    const [replacement = null] = await this.seats.fill(tx, panel, [assignment.seat], calendar);
    if (replacement) await this.seats.end(tx, assignment, { state: 'overdue' });
    return replacement;
  }

  /**
   * Staff set a score aside, with a reason, and another expert is drawn. This is the only correction that there is: a
   * score is never changed, nor sent back to its expert, so that nobody can be pressed for another one.
   * @returns the new assignment; null when nobody was found and the seat is empty
   * @throws DomainError 404; 409 `review.panel-ended`, `review.nothing-to-set-aside`; 422 `review.reason-missing`;
   *   403 of `assertIndependent`
   */
  async setAside(
    tx: Tx,
    actor: Actor,
    assignmentId: string,
    reason: string | null | undefined,
    calendar: WorkingCalendar,
  ): Promise<ExpertAssignmentRow | null> {
    const [panel, assignment] = (await this.seats.lockOf(tx, assignmentId)) ?? [];
    if (!panel || !assignment) throw notFound();
    if (panel.state !== 'open') throw new DomainError('review.panel-ended', 409);
    if (assignment.state !== 'submitted') throw new DomainError('review.nothing-to-set-aside', 409);
    const { personIds, companyIds } = panel.ties;
    assertIndependent(actor, { preparedBy: personIds, companyIds, decidedBy: [assignment.personId] });
    const words = writtenReason(reason, true);
    await this.seats.end(tx, assignment, { state: 'set-aside', reason: words });
    await this.decisions.record(tx, panel.subject, {
      stage: 'expert-review',
      outcome: 'set-aside',
      person: actor.person,
      reason: words,
    });
    const [replacement = null] = await this.seats.fill(tx, panel, [assignment.seat], calendar);
    return replacement;
  }

  /** Ends a running review because the case goes another way. @throws DomainError 404; 409 `review.panel-ended` */
  async cancel(tx: Tx, subject: string): Promise<void> {
    const panel = await this.lockOpen(tx, subject);
    const endedAt = this.clock.now();
    await tx.update(ExpertPanelRow, { id: panel.id }, { state: 'cancelled', endedAt });
    const open = { panelId: panel.id, state: 'open' as const };
    await tx.update(ExpertAssignmentRow, open, { state: 'cancelled', endedAt });
  }

  /** The latest panel of a case, for staff; null when there was none. */
  async of(subject: string, from: Tx = this.db.read): Promise<ExpertPanel | null> {
    const panel = await from.findOne(ExpertPanelRow, { where: { subject }, order: { round: 'DESC' } });
    return panel && this.read(panel, from);
  }

  /** How far the latest panel of a case is, for the applicant; null when there was none. */
  async progressOf(subject: string): Promise<PanelProgress | null> {
    const panel = await this.of(subject);
    if (!panel) return null;
    const open = panel.members.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt.getTime());
    return {
      state: panel.state,
      seats: seatsIn(panel.seats),
      submitted: panel.members.filter(({ state }) => state === 'submitted').length,
      dueAt: open.length > 0 ? new Date(Math.max(...open)) : null,
      result: panel.aggregate && { mean: panel.aggregate.mean, result: panel.aggregate.result },
    };
  }

  /** The drawings of a panel, oldest first, and whether each gives the same experts when it is done again. */
  async draws(panelId: string): Promise<(ExpertDrawRow & { readonly repeats: boolean })[]> {
    const rows = await this.db.read.find(ExpertDrawRow, {
      where: { panelId },
      order: { at: 'ASC', id: 'ASC' },
      take: MOST_DRAWS,
    });
    return rows.map((row) => {
      const again = drawExperts(row.considered, row.vacancies, row.seed);
      return Object.assign(row, { repeats: namesOf(again) === namesOf(row.chosen) });
    });
  }

  private async lockOpen(tx: Tx, subject: string): Promise<ExpertPanelRow> {
    const panel = await this.seats.lockLast(tx, subject);
    if (!panel) throw notFound();
    if (panel.state !== 'open') throw new DomainError('review.panel-ended', 409);
    return panel;
  }

  private async read(panel: ExpertPanelRow, from: Tx): Promise<ExpertPanel> {
    const assignments = await this.seats.of(panel.id, from);
    const ids = assignments.map(({ expertId }) => expertId);
    const experts = await from.findBy(ExpertRow, { id: In(ids) });
    const expertOf = new Map(experts.map((expert) => [expert.id, expert]));
    const members = assignments.map((assignment) => {
      const { name = '', organisation = '' } = expertOf.get(assignment.expertId) ?? {};
      return { ...assignment, name, organisation };
    });
    const vacancies = panel.state === 'open' ? vacanciesOf(panel.seats, assignments).length : 0;
    return { ...panel, members, vacancies };
  }
}

function namesOf(drawn: readonly Drawn[]): string {
  return drawn.map(({ expertId, seat }) => `${seat}:${expertId}`).join();
}

function seatsIn(seats: readonly SeatGroup[]): number {
  return seats.reduce((sum, { count }) => sum + count, 0);
}
