import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What is left of a hold, in fen: the sum of its transfers' entries, kept so that the database can refuse to take more
 * than there is. Constraint: between 0 and `amount`.
 */
@Entity('ledger_hold')
export class HoldRow {
  /** Id of the transfer that opened it. */
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Index('ledger_hold_account')
  @Column(idColumn('account_id'))
  accountId!: string;

  @Column({ type: 'bigint' })
  amount!: string;

  /** 0 when it was posted or voided: it is closed then. */
  @Column({ type: 'bigint' })
  remaining!: string;
}
