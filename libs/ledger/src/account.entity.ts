import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place where money can be. What it is for only its owner knows. Rows are only ever added. */
@Entity('ledger_account')
@Index('ledger_account_owner', ['owner', 'kind'], { unique: true })
export class AccountRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Opaque: what the account belongs to, such as `voucher:018f…`. */
  @Column(asciiColumn('owner', 100))
  owner!: string;

  /** What the owner keeps there, such as `available`. */
  @Column(asciiColumn('kind', 60))
  kind!: string;

  /** Only where money comes from or goes to outside may be below zero. */
  @Column({ name: 'may_be_negative', type: 'boolean' })
  mayBeNegative!: boolean;

  @Column(instantColumn('opened_at'))
  openedAt!: Date;
}
