import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Considered, Drawn } from './draw-experts.js';

/** One drawing of lots, with all that an auditor needs to draw them again. */
@Entity('review_draw')
@Index('review_draw_panel', ['panelId', 'at'])
export class ExpertDrawRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('panel_id'))
  panelId!: string;

  /** 64 hexadecimal figures from the machine's source of randomness. */
  @Column(asciiColumn('seed', 64))
  seed!: string;

  /** Everybody who fits a seat, with their open assignments, and why they could not be drawn. */
  @Column({ type: 'json' })
  considered!: readonly Considered[];

  /** The groups of seats that were to be filled, one for each seat. */
  @Column({ type: 'json' })
  vacancies!: readonly number[];

  @Column({ type: 'json' })
  chosen!: readonly Drawn[];

  @Column(instantColumn('at'))
  at!: Date;
}
