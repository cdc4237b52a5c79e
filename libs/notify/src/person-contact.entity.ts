import { asciiColumn, idColumn, instantColumn } from '#platform';
import type { Language } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How to reach a person: what their latest token said. Identity keeps the truth. */
@Entity('person_contact')
export class PersonContact {
  @PrimaryColumn(idColumn('person_id'))
  personId!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 254, nullable: true })
  email!: string | null;

  /** The language in which they last used the portal. */
  @Column(asciiColumn('language', 2))
  language!: Language;

  @Column(instantColumn('seen_at'))
  seenAt!: Date;
}
