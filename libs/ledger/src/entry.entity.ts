import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How one transfer changes one account, in fen. All entries of a transfer sum to zero. Rows are only ever added. */
@Entity('ledger_entry')
@Index('ledger_entry_number', ['accountId', 'number'], { unique: true })
export class EntryRow {
  @PrimaryColumn({ name: 'transfer_seq', type: 'bigint', unsigned: true })
  transferSeq!: string;

  @PrimaryColumn(idColumn('account_id'))
  accountId!: string;

  /** 1, 2, 3 … within the account, without a gap. */
  @Column({ type: 'int', unsigned: true })
  number!: number;

  /** Change of what may be moved. */
  @Column({ type: 'bigint' })
  available!: string;

  /** Change of what is reserved by holds. */
  @Column({ type: 'bigint' })
  held!: string;

  @Column({ name: 'available_after', type: 'bigint' })
  availableAfter!: string;

  @Column({ name: 'held_after', type: 'bigint' })
  heldAfter!: string;
}
