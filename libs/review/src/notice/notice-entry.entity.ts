import type { Text } from '#kernel';
import { asciiColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const ENTRY_STATES = ['listed', 'passed', 'removed'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** One more thing that the public reads of a case: `¥12,000.00` under `Amount`. */
export interface PublicDetail {
  readonly label: Text;
  readonly value: string;
}

/** One case on a notice. Its own id is public, the case's is not. */
@Entity('review_notice_entry')
@Index('review_notice_entry_place', ['noticeId', 'place'], { unique: true })
export class NoticeEntryRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('notice_id'))
  noticeId!: string;

  /** Its place in the list, from 1. */
  @Column({ type: 'int', unsigned: true })
  place!: number;

  @Column(idColumn('subject'))
  subject!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'json' })
  details!: readonly PublicDetail[];

  @Column(asciiColumn('state', 20))
  state!: EntryState;

  /** The subject while it is listed, so that a case is on one notice at a time. */
  @Index('review_notice_entry_listed', { unique: true })
  @Column(idColumn('listed_key', true))
  listedKey!: string | null;
}
