import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** What identity knows of a company: enough to say for whom a person acts. */
@Entity('company')
export class Company {
  @PrimaryColumn(id)
  id!: string;

  /** Normalised and checked by GB 32100-2015. */
  @Index('company_uscc', { unique: true })
  @Column({ type: 'char', length: 18, charset: 'ascii', collation: 'ascii_bin' })
  uscc!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Administrative division, six figures. */
  @Column({ type: 'char', length: 6, charset: 'ascii', collation: 'ascii_bin' })
  district!: string;

  /** Day of registration, `YYYY-MM-DD`. */
  @Column({ name: 'registered_on', type: 'date', nullable: true })
  registeredOn!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;

  /** Nobody may act for it. */
  @Column(instant('disabled_at', true))
  disabledAt!: Date | null;

  @Column(instant('created_at'))
  createdAt!: Date;
}

/** A consultant is a member from elsewhere whom the company has authorised for a stated period. */
export const MEMBERSHIP_ROLES = ['administrator', 'member', 'consultant'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** That a person may act for a company, for a period. */
@Entity('membership')
@Index('membership_person_company', ['personId', 'companyId'], { unique: true })
@Index('membership_expiry', ['expiryDone', 'validUntil'])
export class Membership {
  @PrimaryColumn(id)
  id!: string;

  @Column({ ...id, name: 'person_id' })
  personId!: string;

  @Index('membership_company')
  @Column({ ...id, name: 'company_id' })
  companyId!: string;

  @Column(ascii('role', 20))
  role!: MembershipRole;

  @Column(instant('valid_from'))
  validFrom!: Date;

  /** From this instant on no more; null: until somebody ends it. */
  @Column(instant('valid_until', true))
  validUntil!: Date | null;

  /** When the end of its period was carried out: its sessions are gone. Null again whenever the period changes. */
  @Column(instant('expiry_done', true))
  expiryDone!: Date | null;
}

/** What a member may do in one subsystem. An administrator may everything and has no such rows. */
@Entity('membership_grant')
export class MembershipGrant {
  @PrimaryColumn({ ...id, name: 'membership_id' })
  membershipId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  subsystem!: string;

  @PrimaryColumn({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  may!: string;
}
