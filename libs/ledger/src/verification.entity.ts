import { dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The nightly verification of one day in Shanghai. */
@Entity('ledger_verification')
export class VerificationRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Index('ledger_verification_day', { unique: true })
  @Column(dayColumn('day'))
  day!: string;

  @Column(instantColumn('due_at'))
  dueAt!: Date;

  /** Null until it was made; so are the two that follow. */
  @Column(instantColumn('finished_at', true))
  finishedAt!: Date | null;

  @Column({ type: 'boolean', nullable: true })
  sound!: boolean | null;

  /** JSON of the report. */
  @Column({ type: 'longtext', nullable: true })
  report!: string | null;
}
