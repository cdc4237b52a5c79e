import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApprovalStep } from './approval-plan.js';

export const CHAIN_STATES = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type ChainState = (typeof CHAIN_STATES)[number];

/** One course of approval of a case, with its steps as they were configured when it began. */
@Entity('review_approval_chain')
@Index('review_approval_chain_round', ['subject', 'purpose', 'round'], { unique: true })
export class ApprovalChainRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('subject'))
  subject!: string;

  /** What is approved of the case: a case may be approved for several things, one after the other. */
  @Column(asciiColumn('purpose', 40))
  purpose!: string;

  /** 1, 2, 3 …: a case that was refused may come again. */
  @Column({ type: 'int', unsigned: true })
  round!: number;

  /** Id and version of the plan that the steps were taken from. */
  @Column(asciiColumn('plan', 60))
  plan!: string;

  /** Fen; null for a case without an amount. */
  @Column({ name: 'amount_fen', type: 'bigint', nullable: true })
  amountFen!: string | null;

  @Column({ type: 'json' })
  steps!: readonly ApprovalStep[];

  /** Who may not approve because they made what is approved. */
  @Column({ name: 'prepared_by', type: 'json' })
  preparedBy!: readonly string[];

  /** Whose people may not approve. */
  @Column({ name: 'company_ids', type: 'json' })
  companyIds!: readonly string[];

  /** Six figures; null when approvers of every district may act. */
  @Column(asciiColumn('district', 6, true))
  district!: string | null;

  @Column(asciiColumn('state', 20))
  state!: ChainState;

  @Column(instantColumn('started_at'))
  startedAt!: Date;

  @Column(instantColumn('ended_at', true))
  endedAt!: Date | null;
}
