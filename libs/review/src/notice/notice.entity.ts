import type { Text } from '#kernel';
import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A public notice: what everybody may read, and until when they may object. */
@Entity('review_notice')
@Index('review_notice_kind', ['kind', 'opensAt'])
export class NoticeRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** What it is about, such as `voucher-claims`; lists are limited to kinds. */
  @Column(asciiColumn('kind', 40))
  kind!: string;

  @Column({ type: 'json' })
  title!: Text;

  @Column({ type: 'json' })
  text!: Text;

  @Column({ name: 'working_days', type: 'int', unsigned: true })
  workingDays!: number;

  @Column(instantColumn('opens_at'))
  opensAt!: Date;

  /** 24:00 Shanghai of the last day, exclusive. */
  @Column(instantColumn('closes_at'))
  closesAt!: Date;

  /** Null when the system opened it. */
  @Column(idColumn('opened_by', true))
  openedBy!: string | null;
}
