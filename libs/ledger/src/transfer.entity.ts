import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export const ACTIONS = ['post', 'hold', 'post-hold', 'void', 'reverse'] as const;
export type Action = (typeof ACTIONS)[number];

/** One movement of money as a whole. Rows are only ever added. */
@Entity('ledger_transfer')
@Index('ledger_transfer_subject', ['subject', 'seq'])
export class TransferRow {
  /** In the order of writing, with gaps. */
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  seq!: string;

  @Index('ledger_transfer_id', { unique: true })
  @Column(idColumn('id'))
  id!: string;

  @Column(asciiColumn('action', 12))
  action!: Action;

  /** What the caller calls it, such as `voucher.issue`. */
  @Column(asciiColumn('kind', 60))
  kind!: string;

  /** Opaque: what it was done for. */
  @Column(asciiColumn('subject', 100))
  subject!: string;

  @Index('ledger_transfer_key', { unique: true })
  @Column(asciiColumn('idempotency_key', 150))
  idempotencyKey!: string;

  /** SHA-256 of what the caller asked for: the same key with another one is refused. */
  @Column({ name: 'input_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  inputHash!: string;

  /** SHA-256 of this row and of its entries, by which `verify` sees that any of them was changed. */
  @Column({ name: 'content_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  contentHash!: string;

  /** The hold that it opens (then its own id), posts or voids. */
  @Index('ledger_transfer_hold')
  @Column(idColumn('hold_id', true))
  holdId!: string | null;

  @Index('ledger_transfer_reverses', { unique: true })
  @Column(idColumn('reverses_id', true))
  reversesId!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  @Column(instantColumn('at'))
  at!: Date;
}
