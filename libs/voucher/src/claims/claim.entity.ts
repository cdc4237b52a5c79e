import { ReviewClock } from '#review';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../scheme/scheme-file.js';
import type { ClaimState } from './claim.workflow.js';

/** What a company asks to be paid for an order that was delivered and accepted, and what shows it. */
@Entity('voucher_claim')
@Index('voucher_claim_key', ['companyId', 'clientKey'], { unique: true })
@Index('voucher_claim_company', ['companyId', 'submittedAt'])
@Index('voucher_claim_desk', ['state', 'clock.dueAt'])
export class VoucherClaim {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Such as `DF-2026-00001`. */
  @Index('voucher_claim_number', { unique: true })
  @Column(asciiColumn('number', 20))
  number!: string;

  @Index('voucher_claim_order')
  @Column(idColumn('order_id'))
  orderId!: string;

  /** The order while the claim was neither rejected nor withdrawn, else null: an order is claimed for once. */
  @Index('voucher_claim_open', { unique: true })
  @Column(idColumn('open_key', true))
  openKey!: string | null;

  @Index('voucher_claim_line')
  @Column(idColumn('line_id'))
  lineId!: string;

  @Column(asciiColumn('round', 20))
  round!: string;

  @Column(asciiColumn('kind', 20))
  kind!: Kind;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(idColumn('provider_company_id'))
  providerCompanyId!: string;

  @Column({ name: 'provider_name', type: 'varchar', length: 200 })
  providerName!: string;

  /** Fen; at most `claimCap`. */
  @Column({ type: 'bigint' })
  amount!: string;

  @Column(asciiColumn('state', 20))
  state!: ClaimState;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(asciiColumn('invoice_number', 20))
  invoiceNumber!: string;

  /** Empty for a fully digital invoice, which has a number only. */
  @Column(asciiColumn('invoice_code', 12))
  invoiceCode!: string;

  @Column(dayColumn('invoice_date'))
  invoiceDate!: string;

  /** Fen. */
  @Column({ name: 'invoice_amount', type: 'bigint' })
  invoiceAmount!: string;

  @Column({ name: 'invoice_seller', type: 'varchar', length: 200 })
  invoiceSeller!: string;

  /** The day on which the company paid, and how much, in fen. */
  @Column(dayColumn('payment_date'))
  paymentDate!: string;

  @Column({ name: 'payment_amount', type: 'bigint' })
  paymentAmount!: string;

  /** Where the voucher's share goes when the company has paid it in advance; null when it goes to the provider. */
  @Column({ name: 'payee_bank', type: 'varchar', length: 120, nullable: true })
  payeeBank!: string | null;

  /** Figures only. Every view masks it. */
  @Column(asciiColumn('payee_account', 32, true))
  payeeAccount!: string | null;

  /** JSON of what the cross-check found, with the evidence. */
  @Column({ type: 'longtext' })
  findings!: string;

  /** JSON of person ids: whoever handed it in. None of them may decide on it. */
  @Column({ name: 'prepared_by', type: 'longtext' })
  preparedBy!: string;

  /** What the staff have for the stage at which it is. */
  @Column(() => ReviewClock, { prefix: 'clock_' })
  clock!: ReviewClock;

  @Column(instantColumn('submitted_at'))
  submittedAt!: Date;

  /** When a correction was last handed in. */
  @Column(instantColumn('resubmitted_at', true))
  resubmittedAt!: Date | null;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  /** When it was approved, rejected or withdrawn. */
  @Column(instantColumn('ended_at', true))
  endedAt!: Date | null;

  /** Of the client: the same key claims once. */
  @Column(idColumn('client_key'))
  clientKey!: string;

  /** SHA-256 of what was asked under the key. */
  @Column(asciiColumn('request_hash', 64))
  requestHash!: string;
}

export type UseKind = 'invoice' | 'file';

/**
 * An invoice or the contents of a file as long as a claim that is not rejected or withdrawn stands on it. The primary
 * key is what keeps two claims from redeeming the same.
 */
@Entity('voucher_claim_use')
export class ClaimUse {
  @PrimaryColumn(asciiColumn('kind', 10))
  kind!: UseKind;

  /** `CODE:NUMBER`, or the SHA-256 of a file. */
  @PrimaryColumn(asciiColumn('value', 64))
  value!: string;

  @Index('voucher_claim_use_claim')
  @Column(idColumn('claim_id'))
  claimId!: string;
}

/** Somebody handed in what another claim stands on, and was refused. Rows are only ever added; for the staff. */
@Entity('voucher_claim_clash')
@Index('voucher_claim_clash_order', ['orderId'])
@Index('voucher_claim_clash_claim', ['claimId'])
export class ClaimClash {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** For which it was handed in. */
  @Column(idColumn('order_id'))
  orderId!: string;

  /** The claim that stands on it. */
  @Column(idColumn('claim_id'))
  claimId!: string;

  @Column(asciiColumn('kind', 10))
  kind!: UseKind;

  @Column(asciiColumn('value', 64))
  value!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

/** The last number given in a year. */
@Entity('voucher_claim_sequence')
export class ClaimSequence {
  @PrimaryColumn({ type: 'int', unsigned: true })
  year!: number;

  @Column({ type: 'int', unsigned: true })
  last!: number;
}

export const claimEntities = [VoucherClaim, ClaimUse, ClaimClash, ClaimSequence];
