import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ActKind = 'place' | 'confirm' | 'deliver' | 'claim';

/** From where a side of an order ordered, confirmed, delivered or claimed; forgotten after `actDays`. */
@Entity('voucher_act')
@Index('voucher_act_order', ['orderId'])
@Index('voucher_act_network', ['network', 'companyId'])
@Index('voucher_act_at', ['at'])
export class VoucherAct {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('order_id'))
  orderId!: string;

  @Column(asciiColumn('kind', 10))
  kind!: ActKind;

  /** For which the person acted. */
  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  /** The IPv4 address, or the first 64 bits of the IPv6 address. */
  @Column(asciiColumn('network', 25))
  network!: string;

  /** SHA-256 of what the browser calls itself. */
  @Column(asciiColumn('agent_hash', 64))
  agentHash!: string;

  @Column(instantColumn('at'))
  at!: Date;
}
