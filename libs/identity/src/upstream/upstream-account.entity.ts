import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** Somebody at another OpenID Provider who has shown to be one of our people too. */
@Entity('upstream_account')
export class UpstreamAccount {
  /** Issuer and subject together name a person there for good (OpenID Connect Core §5.7); nothing else does. */
  @PrimaryColumn({ type: 'varchar', length: 255, charset: 'ascii', collation: 'ascii_bin' })
  issuer!: string;

  @PrimaryColumn({ type: 'varchar', length: 255, charset: 'ascii', collation: 'ascii_bin' })
  subject!: string;

  @Index('upstream_account_person')
  @Column({ ...id, name: 'person_id' })
  personId!: string;

  /** Our name of the provider at the time. */
  @Column(ascii('provider', 30))
  provider!: string;

  /** How the person was called there, for them to tell accounts apart. */
  @Column({ type: 'varchar', length: 200 })
  label!: string;

  @Column(instant('linked_at'))
  linkedAt!: Date;

  @Column(instant('used_at', true))
  usedAt!: Date | null;
}
