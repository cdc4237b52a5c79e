import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, newId, type Clock, type WorkingCalendar } from '#kernel';
import type { Tx } from '#platform';
import { considerExperts, drawExperts, type SeatGroup } from './draw-experts.js';
import { ExpertAssignmentRow, type AssignmentState } from './expert-assignment.entity.js';
import { ExpertDrawRow } from './expert-draw.entity.js';
import { ExpertPanelRow } from './expert-panel.entity.js';
import { openAssignments } from './expert-pool.js';
import { ExpertRow } from './expert.entity.js';

/** More experts than any pool has. */
const MOST_EXPERTS = 5000;
const MOST_ASSIGNMENTS = 200;
/** Of a panel's seats, those of experts in these states are taken. */
const TAKEN: readonly AssignmentState[] = ['open', 'submitted'];

/** Fills the seats of panels by lot. Whoever changes a panel or an assignment locks the panel first. */
@Injectable()
export class PanelSeats {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  lockLast(tx: Tx, subject: string): Promise<ExpertPanelRow | null> {
    return tx.findOne(ExpertPanelRow, {
      where: { subject },
      order: { round: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The panel of an assignment, locked, with the assignment as it is under the lock. */
  async lockOf(tx: Tx, assignmentId: string): Promise<[ExpertPanelRow, ExpertAssignmentRow] | null> {
    const found = await tx.findOneBy(ExpertAssignmentRow, { id: assignmentId });
    if (!found) return null;
    const panel = await tx.findOneOrFail(ExpertPanelRow, {
      where: { id: found.panelId },
      lock: { mode: 'pessimistic_write' },
    });
    return [panel, await tx.findOneByOrFail(ExpertAssignmentRow, { id: assignmentId })];
  }

  of(panelId: string, from: Tx): Promise<ExpertAssignmentRow[]> {
    return from.find(ExpertAssignmentRow, {
      where: { panelId },
      order: { number: 'ASC' },
      take: MOST_ASSIGNMENTS,
    });
  }

  /** Draws experts for the given seats and assigns them. @returns fewer than seats when too few fit */
  async fill(
    tx: Tx,
    panel: ExpertPanelRow,
    vacancies: readonly number[],
    calendar: WorkingCalendar,
  ): Promise<ExpertAssignmentRow[]> {
    const experts = await tx.find(ExpertRow, { where: { active: true }, take: MOST_EXPERTS });
    const earlier = await tx.find(ExpertAssignmentRow, {
      where: { subject: panel.subject },
      take: MOST_ASSIGNMENTS,
    });
    const before = new Set(earlier.map(({ expertId }) => expertId));
    const open = await openAssignments(tx);
    const considered = considerExperts(experts, panel.seats, panel.ties, before, open);
    const seed = randomBytes(32).toString('hex');
    const chosen = drawExperts(considered, vacancies, seed);
    if (chosen.length === 0) return [];
    const at = this.clock.now();
    const draw = { id: newId(), panelId: panel.id, seed, considered, vacancies: [...vacancies], chosen, at };
    await tx.insert(ExpertDrawRow, draw);
    const taken = earlier.filter(({ panelId }) => panelId === panel.id).length;
    const personOf = new Map(experts.map(({ id, personId }) => [id, personId]));
    const assignments = chosen.map(({ expertId, seat }, index) =>
      tx.create(ExpertAssignmentRow, {
        id: newId(),
        panelId: panel.id,
        subject: panel.subject,
        kind: panel.kind,
        number: taken + index + 1,
        seat,
        expertId,
        personId: personOf.get(expertId) ?? '',
        drawId: draw.id,
        state: 'open',
        assignedAt: at,
        dueAt: calendar.addWorkingDays(at, panel.limitDays),
        endedAt: null,
        reason: null,
        score: null,
      }),
    );
    await tx.insert(ExpertAssignmentRow, assignments);
    return assignments;
  }

  /** Ends an assignment. */
  async end(
    tx: Tx,
    assignment: ExpertAssignmentRow,
    change: { state: AssignmentState; reason?: string; score?: ExpertAssignmentRow['score'] },
  ): Promise<void> {
    Object.assign(assignment, change, { endedAt: this.clock.now() });
    await tx.save(ExpertAssignmentRow, assignment, { reload: false });
  }
}

/** The group of every seat of a panel that nobody has. */
export function vacanciesOf(
  seats: readonly SeatGroup[],
  assignments: readonly Pick<ExpertAssignmentRow, 'seat' | 'state'>[],
): number[] {
  return seats.flatMap(({ count }, seat) => {
    const taken = assignments.filter((one) => one.seat === seat && TAKEN.includes(one.state)).length;
    return Array.from({ length: Math.max(0, count - taken) }, () => seat);
  });
}
