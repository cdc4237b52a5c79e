import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../scheme/scheme-file.js';
import { OrderReminder } from './order-reminder.entity.js';
import type { OrderState } from './order.workflow.js';

/** One order of a service that a voucher helps to pay for. */
@Entity('voucher_order')
@Index('voucher_order_key', ['companyId', 'clientKey'], { unique: true })
@Index('voucher_order_company', ['companyId', 'createdAt'])
@Index('voucher_order_provider', ['providerId', 'createdAt'])
@Index('voucher_order_desk', ['state', 'updatedAt'])
export class VoucherOrder {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Such as `CXD-2026-00001`. */
  @Index('voucher_order_number', { unique: true })
  @Column(asciiColumn('number', 20))
  number!: string;

  @Index('voucher_order_voucher')
  @Column(idColumn('voucher_id'))
  voucherId!: string;

  /** Of the voucher. */
  @Column(asciiColumn('kind', 20))
  kind!: Kind;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(asciiColumn('company_uscc', 18))
  companyUscc!: string;

  @Column(idColumn('provider_id'))
  providerId!: string;

  @Column(idColumn('provider_company_id'))
  providerCompanyId!: string;

  @Column({ name: 'provider_name', type: 'varchar', length: 200 })
  providerName!: string;

  @Index('voucher_order_item')
  @Column(idColumn('item_id'))
  itemId!: string;

  /** Of the catalogue item: what it said and cost when the order began. */
  @Column({ name: 'item_version', type: 'int', unsigned: true })
  itemVersion!: number;

  /** What is wanted, in the company's words. */
  @Column({ type: 'varchar', length: 2000 })
  request!: string;

  /** Fen. */
  @Column({ name: 'contract_amount', type: 'bigint' })
  contractAmount!: string;

  /** What the voucher pays of it, in fen: reserved at the provider's confirmation. */
  @Column({ type: 'bigint' })
  subsidy!: string;

  /** The reservation in the ledger; null until the provider confirmed. */
  @Index('voucher_order_hold', { unique: true })
  @Column(idColumn('hold_id', true))
  holdId!: string | null;

  @Column(asciiColumn('state', 20))
  state!: OrderState;

  /** Goes up with every move and every change. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column({ name: 'contract_number', type: 'varchar', length: 60, nullable: true })
  contractNumber!: string | null;

  @Column(dayColumn('contract_date', true))
  contractDate!: string | null;

  /** As they stand in the contract. */
  @Column({ name: 'contract_buyer', type: 'varchar', length: 200, nullable: true })
  contractBuyer!: string | null;

  @Column({ name: 'contract_seller', type: 'varchar', length: 200, nullable: true })
  contractSeller!: string | null;

  /** JSON of what the check of the contract found, with evidence; for the staff. */
  @Column({ type: 'longtext' })
  findings!: string;

  /** What the provider says of the delivery. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  delivery!: string | null;

  @Column(idColumn('created_by'))
  createdBy!: string;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  @Column(instantColumn('confirmed_at', true))
  confirmedAt!: Date | null;

  @Column(instantColumn('started_at', true))
  startedAt!: Date | null;

  @Column(instantColumn('delivered_at', true))
  deliveredAt!: Date | null;

  @Column(instantColumn('accepted_at', true))
  acceptedAt!: Date | null;

  /** Of the client: the same key orders once. */
  @Column(idColumn('client_key'))
  clientKey!: string;

  /** SHA-256 of what was asked under the key. */
  @Column(asciiColumn('request_hash', 64))
  requestHash!: string;
}

/** What a provider of computing power says was used under an order; another upload replaces it until delivery. */
@Entity('voucher_usage_log')
export class UsageLog {
  @PrimaryColumn(idColumn('order_id'))
  orderId!: string;

  @Column(asciiColumn('unit', 20))
  unit!: 'gpu-hours' | 'pflops-hours';

  @Column({ name: 'line_count', type: 'int', unsigned: true })
  lines!: number;

  /** In hundredths of the unit. */
  @Column({ type: 'bigint' })
  quantity!: string;

  /** Fen; the sum of all lines. */
  @Column({ type: 'bigint' })
  total!: string;

  /** Of the text as it was uploaded. */
  @Column(asciiColumn('sha256', 64))
  sha256!: string;

  @Column(idColumn('uploaded_by'))
  uploadedBy!: string;

  @Column({ name: 'uploaded_by_name', type: 'varchar', length: 100 })
  uploadedByName!: string;

  @Column(instantColumn('uploaded_at'))
  uploadedAt!: Date;
}

/** One line of a usage log. */
@Entity('voucher_usage_line')
export class UsageLine {
  @PrimaryColumn(idColumn('order_id'))
  orderId!: string;

  /** Of the uploaded text; the header is line 1. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  line!: number;

  @Column(instantColumn('starts_at'))
  startsAt!: Date;

  @Column(instantColumn('ends_at'))
  endsAt!: Date;

  /** In hundredths of the unit. */
  @Column({ type: 'bigint' })
  quantity!: string;

  /** Fen. */
  @Column({ type: 'bigint' })
  amount!: string;
}

/** The last number given in a year. */
@Entity('voucher_order_sequence')
export class OrderSequence {
  @PrimaryColumn({ type: 'int', unsigned: true })
  year!: number;

  @Column({ type: 'int', unsigned: true })
  last!: number;
}

export const orderEntities = [VoucherOrder, UsageLog, UsageLine, OrderSequence, OrderReminder];
