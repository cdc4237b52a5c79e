import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PaymentOrderState } from './payment-order.workflow.js';
import type { PaymentState } from './payment.workflow.js';

/** What one approved claim is to be paid, and to whom: its money stands in `approved` of the budget line until then. */
@Entity('voucher_payment')
@Index('voucher_payment_state', ['state', 'approvedAt'])
export class VoucherPayment {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Index('voucher_payment_claim', { unique: true })
  @Column(idColumn('claim_id'))
  claimId!: string;

  @Column(asciiColumn('claim_number', 20))
  claimNumber!: string;

  @Column(idColumn('line_id'))
  lineId!: string;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(idColumn('payee_company_id'))
  payeeCompanyId!: string;

  @Column({ name: 'payee_name', type: 'varchar', length: 200 })
  payeeName!: string;

  @Column({ name: 'payee_bank', type: 'varchar', length: 120 })
  payeeBank!: string;

  /** Figures only. Leaves the house in payment files alone; every view masks it. */
  @Column(asciiColumn('payee_account', 32))
  payeeAccount!: string;

  /** Fen. */
  @Column({ type: 'bigint' })
  amount!: string;

  /** Fen of it that came back after it was paid in error. */
  @Column({ type: 'bigint', default: 0 })
  recovered!: string;

  /** JSON of person ids: who made, checked or approved the claim, none of whom may release the money. */
  @Column({ name: 'prepared_by', type: 'longtext' })
  preparedBy!: string;

  @Column(asciiColumn('state', 20))
  state!: PaymentState;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** The latest order that it was in. */
  @Index('voucher_payment_order')
  @Column(idColumn('order_id', true))
  orderId!: string | null;

  @Column(instantColumn('approved_at'))
  approvedAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  /** The day on which the bank paid, as it says. */
  @Column(dayColumn('paid_on', true))
  paidOn!: string | null;

  /** Why the last try failed, in the bank's words. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  failure!: string | null;
}

@Entity('voucher_payment_order')
@Index('voucher_payment_order_state', ['state', 'madeAt'])
export class PaymentOrder {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Such as `FK-2026-00001`. */
  @Index('voucher_payment_order_number', { unique: true })
  @Column(asciiColumn('number', 20))
  number!: string;

  /** Of the bank's files, such as `standard.v1`. */
  @Column(asciiColumn('format', 60))
  format!: string;

  @Column(asciiColumn('state', 20))
  state!: PaymentOrderState;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** Fen. */
  @Column({ type: 'bigint' })
  total!: string;

  @Column({ name: 'line_count', type: 'int', unsigned: true })
  lines!: number;

  /** Of the client: the same key makes one order. */
  @Index('voucher_payment_order_key', { unique: true })
  @Column(idColumn('client_key'))
  clientKey!: string;

  /** SHA-256 of what was asked under the key. */
  @Column(asciiColumn('request_hash', 64))
  requestHash!: string;

  @Column(idColumn('made_by'))
  madeBy!: string;

  @Column({ name: 'made_by_name', type: 'varchar', length: 100 })
  madeByName!: string;

  @Column(instantColumn('made_at'))
  madeAt!: Date;

  @Column(instantColumn('released_at', true))
  releasedAt!: Date | null;

  @Column(instantColumn('settled_at', true))
  settledAt!: Date | null;
}

/** One payment of an order, as the bank is told to make it, and what the bank says came of it. */
@Entity('voucher_payment_order_line')
@Index('voucher_payment_order_line_order', ['orderId', 'line'], { unique: true })
@Index('voucher_payment_order_line_payment', ['paymentId'])
export class PaymentOrderLine {
  /** What the bank repeats: `paymentReference`. */
  @PrimaryColumn(asciiColumn('reference', 20))
  reference!: string;

  @Column(idColumn('order_id'))
  orderId!: string;

  /** From 1. */
  @Column({ type: 'int', unsigned: true })
  line!: number;

  @Column(idColumn('payment_id'))
  paymentId!: string;

  /** The payment while it may still be paid by this line, else null: no payment stands in two orders at once. */
  @Index('voucher_payment_order_line_open', { unique: true })
  @Column(idColumn('open_key', true))
  openKey!: string | null;

  @Column({ name: 'payee_name', type: 'varchar', length: 200 })
  payeeName!: string;

  @Column({ name: 'payee_bank', type: 'varchar', length: 120 })
  payeeBank!: string;

  @Column(asciiColumn('payee_account', 32))
  payeeAccount!: string;

  /** Fen. */
  @Column({ type: 'bigint' })
  amount!: string;

  @Column({ type: 'varchar', length: 100 })
  purpose!: string;

  /** What the bank reports. */
  @Column(asciiColumn('outcome', 10, true))
  outcome!: 'paid' | 'failed' | null;
}

/** The last number given in a year. */
@Entity('voucher_payment_sequence')
export class PaymentSequence {
  @PrimaryColumn({ type: 'int', unsigned: true })
  year!: number;

  @Column({ type: 'int', unsigned: true })
  last!: number;
}
