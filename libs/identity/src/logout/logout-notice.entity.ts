import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** That a relying party is to be told of a session's end (OpenID Connect Back-Channel Logout), until it has been. */
@Entity('logout_notice')
@Index('logout_notice_person', ['personId', 'createdAt'])
export class LogoutNotice {
  @PrimaryColumn(id)
  id!: string;

  @Column(ascii('client_id', 100))
  clientId!: string;

  @Column({ ...id, name: 'person_id' })
  personId!: string;

  /** The relying party's name of the session. */
  @Column(ascii('sid', 64, true))
  sid!: string | null;

  @Column({ type: 'int', unsigned: true, default: 0 })
  attempts!: number;

  @Column(instant('created_at'))
  createdAt!: Date;

  /** When to try next; null once delivered or given up. */
  @Index('logout_notice_due')
  @Column(instant('due_at', true))
  dueAt!: Date | null;

  @Column(instant('delivered_at', true))
  deliveredAt!: Date | null;

  @Column({ name: 'last_error', type: 'varchar', length: 300, nullable: true })
  lastError!: string | null;
}
