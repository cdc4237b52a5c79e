import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one reviewer decided at one stage. */
@Entity('review_decision')
@Index('review_decision_subject', ['subject', 'stage'])
@Index('review_decision_step', ['chainId', 'step'], { unique: true })
@Index('review_decision_person', ['chainId', 'personId'], { unique: true })
export class DecisionRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('subject'))
  subject!: string;

  @Column(asciiColumn('stage', 40))
  stage!: string;

  @Column(asciiColumn('outcome', 40))
  outcome!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  reason!: string | null;

  /** The approval chain whose step this was; null for a decision that one person takes alone. */
  @Column(idColumn('chain_id', true))
  chainId!: string | null;

  /** From 1. */
  @Column({ type: 'int', unsigned: true, nullable: true })
  step!: number | null;
}
