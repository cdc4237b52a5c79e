import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const CORRECTION_STATES = ['proposed', 'confirmed', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** Another account for a payment that failed: proposed by one person, confirmed by another. The old one stays here. */
@Entity('voucher_payee_correction')
@Index('voucher_payee_correction_payment', ['paymentId', 'at'])
export class PayeeCorrection {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('payment_id'))
  paymentId!: string;

  /** The payment while this one waits, else null: one waits at a time. */
  @Index('voucher_payee_correction_open', { unique: true })
  @Column(idColumn('open_key', true))
  openKey!: string | null;

  @Column(asciiColumn('state', 20))
  state!: CorrectionState;

  @Column({ name: 'old_name', type: 'varchar', length: 200 })
  oldName!: string;

  @Column({ name: 'old_bank', type: 'varchar', length: 120 })
  oldBank!: string;

  @Column(asciiColumn('old_account', 32))
  oldAccount!: string;

  @Column({ name: 'new_name', type: 'varchar', length: 200 })
  newName!: string;

  @Column({ name: 'new_bank', type: 'varchar', length: 120 })
  newBank!: string;

  @Column(asciiColumn('new_account', 32))
  newAccount!: string;

  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @Column({ name: 'proposed_by_name', type: 'varchar', length: 100 })
  proposedByName!: string;

  @Column(instantColumn('at'))
  at!: Date;

  @Column({ name: 'decided_by_name', type: 'varchar', length: 100, nullable: true })
  decidedByName!: string | null;

  @Column(instantColumn('decided_at', true))
  decidedAt!: Date | null;

  @Column({ name: 'decided_reason', type: 'varchar', length: 1000, nullable: true })
  decidedReason!: string | null;
}
