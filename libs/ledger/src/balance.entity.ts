import { idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What an account holds, in fen: the sum of its entries, kept so that the database can refuse a negative one and so
 * that there is one row to lock. Constraints: `held` never below 0, `available` neither unless the account may.
 */
@Entity('ledger_balance')
export class BalanceRow {
  @PrimaryColumn(idColumn('account_id'))
  accountId!: string;

  /** As the account's: a CHECK constraint sees only its own row. */
  @Column({ name: 'may_be_negative', type: 'boolean' })
  mayBeNegative!: boolean;

  /** Fen that may be moved or held. */
  @Column({ type: 'bigint' })
  available!: string;

  /** Fen that open holds reserve. */
  @Column({ type: 'bigint' })
  held!: string;

  /** How many entries the account has. */
  @Column({ type: 'int', unsigned: true })
  entries!: number;
}
