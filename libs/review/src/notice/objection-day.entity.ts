import { asciiColumn, dayColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many objections one person, or one contact, has made on a day in Shanghai. */
@Entity('review_objection_day')
export class ObjectionDay {
  @PrimaryColumn(asciiColumn('objector_key', 80))
  objectorKey!: string;

  @PrimaryColumn(dayColumn('day'))
  day!: string;

  @Column({ type: 'int', unsigned: true })
  made!: number;
}
