import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** An event on its way from the transaction that caused it to the queues. */
@Entity('outbox')
@Index('outbox_waiting', ['relayedAt', 'seq'])
export class OutboxRow {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  seq!: string;

  @Index('outbox_event', { unique: true })
  @Column({ name: 'event_id', type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' })
  eventId!: string;

  @Column({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  type!: string;

  @Column({ type: 'longtext', charset: 'utf8mb4' })
  payload!: string;

  @Column({ name: 'request_id', type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  requestId!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'relayed_at', type: 'datetime', precision: 3, nullable: true })
  relayedAt!: Date | null;
}

/** That a subscriber has dealt with an event, written in the same transaction as what it did. */
@Entity('inbox')
@Index('inbox_handled', ['handledAt'])
export class InboxRow {
  @PrimaryColumn({ name: 'event_id', type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' })
  eventId!: string;

  @PrimaryColumn({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  subscriber!: string;

  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  outcome!: 'done' | 'dismissed';

  /** Who dismissed the job and why; null when it was done. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  note!: string | null;

  @Column({ name: 'handled_at', type: 'datetime', precision: 3 })
  handledAt!: Date;
}
