import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One field or attachment slot that a reviewer returned, with its value then and after the correction. */
@Entity('review_returned_item')
@Index('review_returned_item_subject', ['subject', 'at', 'place'])
export class ReturnedItemRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('subject'))
  subject!: string;

  /** Its place among the items returned together, as the reviewer gave them. */
  @Column({ type: 'int', unsigned: true })
  place!: number;

  @Column({ type: 'varchar', length: 200, collation: 'utf8mb4_bin' })
  pointer!: string;

  @Column({ type: 'varchar', length: 1000 })
  comment!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(asciiColumn('capacity', 40))
  capacity!: string;

  @Column(instantColumn('at'))
  at!: Date;

  /** JSON of the value when it was returned. */
  @Column({ name: 'old_value', type: 'longtext' })
  oldValue!: string;

  /** JSON of the value when it came back; null while it is with the company. */
  @Column({ name: 'new_value', type: 'longtext', nullable: true })
  newValue!: string | null;

  @Column(instantColumn('answered_at', true))
  answeredAt!: Date | null;
}
