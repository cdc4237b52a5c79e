import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';
import type { MembershipRole } from './company.entity.js';

export type InvitationAnswer = 'accepted' | 'declined' | 'withdrawn';

/** That somebody is asked by mail to act for a company. */
@Entity('invitation')
@Index('invitation_company', ['companyId', 'answer', 'createdAt'])
export class Invitation {
  @PrimaryColumn(id)
  id!: string;

  @Column({ ...id, name: 'company_id' })
  companyId!: string;

  @Column({ type: 'varchar', length: 254 })
  address!: string;

  /** How the mail addresses its reader. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column(ascii('role', 20))
  role!: MembershipRole;

  /** JSON of `Grants`. */
  @Column({ type: 'text' })
  grants!: string;

  /** Null: from the acceptance on. */
  @Column(instant('valid_from', true))
  validFrom!: Date | null;

  @Column(instant('valid_until', true))
  validUntil!: Date | null;

  @Column({ ...id, name: 'invited_by' })
  invitedBy!: string;

  /** The mail whose link is good; sent again, the earlier link is not. */
  @Index('invitation_mail', { unique: true })
  @Column({ ...id, name: 'mail_id' })
  mailId!: string;

  @Column(instant('sent_at'))
  sentAt!: Date;

  @Column(instant('expires_at'))
  expiresAt!: Date;

  /** Null while nobody has answered or withdrawn it. */
  @Column(ascii('answer', 20, true))
  answer!: InvitationAnswer | null;

  @Column({ ...id, name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column(instant('answered_at', true))
  answeredAt!: Date | null;

  @Column(instant('created_at'))
  createdAt!: Date;
}
