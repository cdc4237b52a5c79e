import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Frequency } from './frequency.js';

/** What a company wants to hear of, and how often. */
@Entity('finder_interest')
@Index('finder_interest_next', ['frequency', 'nextAt'])
export class FinderInterest {
  @PrimaryColumn(idColumn('company_id'))
  companyId!: string;

  /** JSON: directories; none: all six. */
  @Column({ type: 'text' })
  kinds!: string;

  /** JSON: codes of the high-tech fields. */
  @Column({ type: 'text' })
  fields!: string;

  /** JSON: codes of divisions. */
  @Column({ type: 'text' })
  places!: string;

  /** JSON: words that a title or a text has. */
  @Column({ type: 'text' })
  words!: string;

  @Column(asciiColumn('frequency', 8))
  frequency!: Frequency;

  /** 256 random bits: who has them may stop these messages, and nothing else. */
  @Index('finder_interest_stop', { unique: true })
  @Column(asciiColumn('stop_code', 43))
  stopCode!: string;

  /** Nothing is told before. */
  @Column(instantColumn('next_at'))
  nextAt!: Date;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}

/** A version of an entry that was found for a company, once and for ever. */
@Entity('finder_push')
@Index('finder_push_told', ['companyId', 'toldAt', 'changeNumber'])
export class FinderPush {
  @PrimaryColumn(idColumn('company_id'))
  companyId!: string;

  @PrimaryColumn(idColumn('entry_id'))
  entryId!: string;

  @PrimaryColumn({ name: 'entry_version', type: 'int', unsigned: true })
  entryVersion!: number;

  @Column({ name: 'change_number', type: 'bigint', unsigned: true })
  changeNumber!: string;

  /** JSON: `MatchReason[]`. */
  @Column({ type: 'text' })
  reasons!: string;

  @Column(instantColumn('at'))
  at!: Date;

  @Column(instantColumn('told_at', true))
  toldAt!: Date | null;
}

export const targetingEntities = [FinderInterest, FinderPush];
