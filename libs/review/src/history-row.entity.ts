import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One state change of a case. Rows are only ever added; each carries the hash of the one before it. */
@Entity('review_history')
export class HistoryRow {
  @PrimaryColumn(idColumn('subject'))
  subject!: string;

  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(instantColumn('at'))
  at!: Date;

  @Column(asciiColumn('move', 40))
  move!: string;

  @Column(asciiColumn('from_state', 40))
  fromState!: string;

  @Column(asciiColumn('to_state', 40))
  toState!: string;

  /** The case's version after the move. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** Null when the system moved the case. */
  @Column(idColumn('person_id', true))
  personId!: string | null;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  /** The company (credit code and name) or district for which the person acted. */
  @Column({ name: 'acting_for', type: 'varchar', length: 200, nullable: true })
  actingFor!: string | null;

  @Column(asciiColumn('capacity', 40))
  capacity!: string;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  reason!: string | null;

  @Column(asciiColumn('request_id', 64))
  requestId!: string;

  /** JSON: what else changed with the move, such as returned fields with their values. */
  @Column({ type: 'longtext' })
  changes!: string;

  @Column({ name: 'previous_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  previousHash!: string;

  @Column({ name: 'hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  hash!: string;
}
