import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Before the limit of a step, and once it has passed. */
export type ReminderKind = 'due-soon' | 'overdue';

/** Somebody was reminded of a step; an order that goes on has another version, and its next step other reminders. */
@Entity('voucher_order_reminder')
export class OrderReminder {
  @PrimaryColumn(idColumn('order_id'))
  orderId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  @PrimaryColumn(asciiColumn('kind', 10))
  kind!: ReminderKind;

  @Column(instantColumn('at'))
  at!: Date;
}
