import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/**
 * A mail about an account. The proof in its link is not kept: it is a MAC over the id, made when the mail is sent and
 * checked when the link is opened.
 */
@Entity('account_mail')
@Index('account_mail_person', ['personId', 'kind', 'createdAt'])
export class AccountMail {
  @PrimaryColumn(id)
  id!: string;

  /** Which text it has, and what its link is for. */
  @Column(ascii('kind', 40))
  kind!: string;

  /** Whose account it is about; null for somebody who has none yet. */
  @Column({ ...id, name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'varchar', length: 254 })
  address!: string;

  /** How the mail addresses its reader. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'char', length: 2, charset: 'ascii', collation: 'ascii_bin' })
  language!: 'zh' | 'en';

  /** What the text says beside that, and what its link needs to know: JSON, no secrets. */
  @Column({ type: 'text' })
  params!: string;

  @Column(instant('created_at'))
  createdAt!: Date;

  /** From then on its link does nothing. */
  @Column(instant('expires_at', true))
  expiresAt!: Date | null;

  @Column(instant('sent_at', true))
  sentAt!: Date | null;

  /** When its link did what it is for: once. */
  @Column(instant('used_at', true))
  usedAt!: Date | null;
}
