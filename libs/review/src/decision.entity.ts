import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one reviewer decided at one stage. */
@Entity('review_decision')
@Index('review_decision_subject', ['subject', 'stage'])
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
}
