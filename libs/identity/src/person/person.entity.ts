import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** Somebody who signs in. One account for all companies and roles. */
@Entity('person')
export class Person {
  @PrimaryColumn(id)
  id!: string;

  /** As `normaliseLogin` leaves it. */
  @Index('person_login', { unique: true })
  @Column({ type: 'varchar', length: 64, collation: 'utf8mb4_bin' })
  login!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** Where mail about the account goes; as `normaliseEmail` leaves it. */
  @Index('person_email', { unique: true })
  @Column({ type: 'varchar', length: 254, nullable: true })
  email!: string | null;

  /** Null: nobody has shown yet that the address is the person's. */
  @Column(instant('email_confirmed_at', true))
  emailConfirmedAt!: Date | null;

  /** An account of the demonstration, marked 示例 wherever it is shown. */
  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;

  @Column(instant('disabled_at', true))
  disabledAt!: Date | null;

  @Column(instant('created_at'))
  createdAt!: Date;
}

@Entity('password')
export class Password {
  @PrimaryColumn({ ...id, name: 'person_id' })
  personId!: string;

  /** PHC string of argon2id. */
  @Column(ascii('hash', 255))
  hash!: string;

  @Column(instant('changed_at'))
  changedAt!: Date;
}
