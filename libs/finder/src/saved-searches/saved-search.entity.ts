import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Frequency } from '../targeting/frequency.js';

/** Of each company one row, to be locked by who counts its searches. */
@Entity('finder_search_owner')
export class FinderSearchOwner {
  @PrimaryColumn(idColumn('company_id'))
  companyId!: string;
}

/**
 * A question to the search that a company keeps asking. It belongs to the company, as its interests do: people without
 * one have no workspace in which they would see what was found.
 */
@Entity('finder_saved_search')
@Index('finder_saved_search_query', ['companyId', 'queryHash'], { unique: true })
@Index('finder_saved_search_hash', ['queryHash', 'frequency'])
@Index('finder_saved_search_next', ['frequency', 'nextAt'])
export class FinderSavedSearch {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** JSON: `SavedQuery`, in one order, so that the same question is the same text. */
  @Column({ type: 'text' })
  query!: string;

  /** SHA-256 of it: who asks the same is answered together. */
  @Column(asciiColumn('query_hash', 64))
  queryHash!: string;

  @Column(asciiColumn('frequency', 8))
  frequency!: Frequency;

  /** 256 random bits: who has them may stop these messages, and nothing else. */
  @Index('finder_saved_search_stop', { unique: true })
  @Column(asciiColumn('stop_code', 43))
  stopCode!: string;

  /** Only what changed after this is news. */
  @Column({ name: 'after_change', type: 'bigint', unsigned: true })
  afterChange!: string;

  /** Nothing is told before. */
  @Column(instantColumn('next_at'))
  nextAt!: Date;

  @Column(instantColumn('told_at', true))
  toldAt!: Date | null;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}

/** A version of an entry that a saved search has found, once and for ever. */
@Entity('finder_search_hit')
@Index('finder_search_hit_told', ['searchId', 'toldAt', 'changeNumber'])
export class FinderSearchHit {
  @PrimaryColumn(idColumn('search_id'))
  searchId!: string;

  @PrimaryColumn(idColumn('entry_id'))
  entryId!: string;

  @PrimaryColumn({ name: 'entry_version', type: 'int', unsigned: true })
  entryVersion!: number;

  @Column({ name: 'change_number', type: 'bigint', unsigned: true })
  changeNumber!: string;

  @Column(instantColumn('at'))
  at!: Date;

  @Column(instantColumn('told_at', true))
  toldAt!: Date | null;
}

export const savedSearchEntities = [FinderSearchOwner, FinderSavedSearch, FinderSearchHit];
