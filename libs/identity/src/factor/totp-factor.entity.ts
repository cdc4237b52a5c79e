import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** An authenticator app that makes one-time codes (RFC 6238); a person has at most one. */
@Entity('totp_factor')
export class TotpFactor {
  @PrimaryColumn({ ...id, name: 'person_id' })
  personId!: string;

  /** Base32, sealed: see `sealTotp`. */
  @Column(ascii('secret_sealed', 200))
  secretSealed!: string;

  /** When its first code was right. */
  @Column(instant('confirmed_at'))
  confirmedAt!: Date;

  /** The time step of the last code that was taken: this one and older ones are not taken any more. */
  @Column({ name: 'last_step', type: 'int', unsigned: true })
  lastStep!: number;

  @Column(instant('last_used_at', true))
  lastUsedAt!: Date | null;
}
