import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** What somebody has filled in who wants an account. There is no account before the e-mail address is confirmed. */
@Entity('registration')
export class Registration {
  @PrimaryColumn(id)
  id!: string;

  /** Normalised. */
  @Column({ type: 'varchar', length: 64, collation: 'utf8mb4_bin' })
  login!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** Normalised. */
  @Column({ type: 'varchar', length: 254 })
  email!: string;

  /** PHC string of argon2id. */
  @Column(ascii('password_hash', 255))
  passwordHash!: string;

  @Column(instant('created_at'))
  createdAt!: Date;

  @Index('registration_expires')
  @Column(instant('expires_at'))
  expiresAt!: Date;
}
