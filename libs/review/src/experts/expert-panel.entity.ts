import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Aggregate } from './aggregate-scores.js';
import type { ExpertTies } from './conflict-of.js';
import type { SeatGroup } from './draw-experts.js';
import type { ScoringSheet } from './scoring-sheet.js';

export type PanelState = 'open' | 'complete' | 'cancelled';

/** One expert review of a case, with sheet, seats and ties as they were when it began. */
@Entity('review_panel')
@Index('review_panel_round', ['subject', 'round'], { unique: true })
export class ExpertPanelRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('subject'))
  subject!: string;

  /** What it is about, such as `voucher-claims`; lists are limited to a kind. */
  @Column(asciiColumn('kind', 40))
  kind!: string;

  /** 1, 2, 3 …: a case may be judged again, by others. */
  @Column({ type: 'int', unsigned: true })
  round!: number;

  @Column({ type: 'json' })
  sheet!: ScoringSheet;

  @Column({ type: 'json' })
  seats!: readonly SeatGroup[];

  @Column({ type: 'json' })
  ties!: ExpertTies;

  /** Working days that an expert has. */
  @Column({ name: 'limit_days', type: 'int', unsigned: true })
  limitDays!: number;

  /** Whether the experts may not learn whose case it is, either. */
  @Column({ type: 'boolean' })
  blind!: boolean;

  @Column(asciiColumn('state', 20))
  state!: PanelState;

  /** Null until the last score is there. */
  @Column({ type: 'json', nullable: true })
  aggregate!: Aggregate | null;

  @Column(instantColumn('convened_at'))
  convenedAt!: Date;

  @Column(instantColumn('ended_at', true))
  endedAt!: Date | null;
}
