import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, instantColumn } from '../database/columns.js';

/** When a recurring task was last taken by a worker. */
@Entity('schedule')
export class ScheduleRow {
  @PrimaryColumn(asciiColumn('name', 80))
  name!: string;

  @Column(instantColumn('taken_at'))
  takenAt!: Date;
}
