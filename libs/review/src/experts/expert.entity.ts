import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A tie that an expert declared: a company or person by id, an organisation by name. */
export interface DeclaredConflict {
  readonly kind: 'company' | 'organisation' | 'person';
  readonly value: string;
}

/** Somebody of the pool of experts. */
@Entity('review_expert')
@Index('review_expert_active', ['active'])
export class ExpertRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Index('review_expert_person', { unique: true })
  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** What kind of expert: `technical`, `finance`; the caller's words. */
  @Column(asciiColumn('kind', 40))
  kind!: string;

  /** Ids of the fields or sectors that they judge; the caller's words. */
  @Column({ type: 'json' })
  fields!: readonly string[];

  /** Name of the organisation for which they work. */
  @Column({ type: 'varchar', length: 200 })
  organisation!: string;

  /** Companies on the portal to which they belong. */
  @Column({ name: 'company_ids', type: 'json' })
  companyIds!: readonly string[];

  /** The expert's own declaration. */
  @Column({ type: 'json' })
  conflicts!: readonly DeclaredConflict[];

  /** Whether they are drawn; what they have been given already stays theirs. */
  @Column({ type: 'boolean' })
  active!: boolean;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}
