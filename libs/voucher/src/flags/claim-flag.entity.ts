import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { VoucherAct } from './act.entity.js';

/**
 * What was noticed of a claim, in the words and figures of that day, so that it can be seen later what the staff saw.
 * Rows are never deleted; one that no longer holds is marked.
 */
@Entity('voucher_claim_flag')
@Index('voucher_claim_flag_claim', ['claimId', 'at'])
export class ClaimFlag {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('claim_id'))
  claimId!: string;

  @Column(asciiColumn('code', 60))
  code!: string;

  /** JSON of the text in both languages. */
  @Column({ type: 'longtext' })
  text!: string;

  /** JSON of what it stands on. */
  @Column({ type: 'longtext' })
  evidence!: string;

  @Column(instantColumn('at'))
  at!: Date;

  @Column(instantColumn('gone_at', true))
  goneAt!: Date | null;
}

export const flagEntities = [ClaimFlag, VoucherAct];
