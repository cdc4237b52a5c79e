import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CheckedScore } from './check-score.js';

export const ASSIGNMENT_STATES = [
  'open',
  'submitted',
  'declined',
  'overdue',
  'set-aside',
  'cancelled',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** One expert on one panel. */
@Entity('review_assignment')
@Index('review_assignment_panel', ['panelId', 'expertId'], { unique: true })
@Index('review_assignment_subject', ['subject'])
@Index('review_assignment_person', ['personId', 'kind', 'state'])
@Index('review_assignment_due', ['state', 'kind', 'dueAt'])
export class ExpertAssignmentRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('panel_id'))
  panelId!: string;

  @Column(idColumn('subject'))
  subject!: string;

  /** That of the panel. */
  @Column(asciiColumn('kind', 40))
  kind!: string;

  /** Place on the panel, from 1: what the expert is called where names are hidden. */
  @Column({ type: 'int', unsigned: true })
  number!: number;

  /** Index of the group of seats. */
  @Column({ type: 'int', unsigned: true })
  seat!: number;

  @Column(idColumn('expert_id'))
  expertId!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  /** The draw by which they were chosen. */
  @Column(idColumn('draw_id'))
  drawId!: string;

  @Column(asciiColumn('state', 20))
  state!: AssignmentState;

  @Column(instantColumn('assigned_at'))
  assignedAt!: Date;

  /** 24:00 Shanghai of the last day, exclusive. */
  @Column(instantColumn('due_at'))
  dueAt!: Date;

  @Column(instantColumn('ended_at', true))
  endedAt!: Date | null;

  /** Why it was declined or set aside. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  reason!: string | null;

  @Column({ type: 'json', nullable: true })
  score!: CheckedScore | null;
}
