import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** `oidc`: OpenID Connect Back-Channel Logout 1.0. `cas`: the single logout of CAS Protocol 3.0 §2.3.3. */
export type LogoutProtocol = 'oidc' | 'cas';

/** How long a subsystem that does not take a notice is tried. */
export const LOGOUT_PATIENCE_MS = 24 * 3_600_000;

/**
 * That a subsystem is to be told of a session's end, until it has been. One for each session and subsystem, however
 * often the end is carried out.
 */
@Entity('logout_notice')
@Index('logout_notice_person', ['personId', 'createdAt'])
@Index('logout_notice_once', ['sessionUid', 'clientId', 'sid'], { unique: true })
@Index('logout_notice_waiting', ['deliveredAt', 'createdAt'])
export class LogoutNotice {
  @PrimaryColumn(id)
  id!: string;

  @Column(ascii('protocol', 10))
  protocol!: LogoutProtocol;

  /** Public id of the session. */
  @Column(ascii('session_uid', 64))
  sessionUid!: string;

  @Column(ascii('client_id', 100))
  clientId!: string;

  @Column({ ...id, name: 'person_id' })
  personId!: string;

  /** The subsystem's name of the session: `sid` in OpenID Connect, the service ticket in CAS; empty for none. */
  @Column(ascii('sid', 128))
  sid!: string;

  /** Where to tell it; null: where the client's registration says. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  address!: string | null;

  @Column({ type: 'int', unsigned: true, default: 0 })
  attempts!: number;

  @Column(instant('created_at'))
  createdAt!: Date;

  /** A subsystem that has not taken it by then is not tried any more, unless an operator wishes it. */
  @Column(instant('tried_until'))
  triedUntil!: Date;

  @Column(instant('delivered_at', true))
  deliveredAt!: Date | null;

  /** When an operator gave it up. */
  @Column(instant('dismissed_at', true))
  dismissedAt!: Date | null;

  @Column({ name: 'last_error', type: 'varchar', length: 300, nullable: true })
  lastError!: string | null;
}
