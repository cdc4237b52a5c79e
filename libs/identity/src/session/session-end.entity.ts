import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** Why sessions end. */
export const END_CAUSES = [
  'sign-out',
  'sign-out-everywhere',
  'ended-by-person',
  'ended-by-company',
  'ended-by-operator',
  'password-changed',
  'factor-changed',
  'account-disabled',
  'company-disabled',
  'membership-ended',
  'membership-changed',
  'client-removed',
  'client-changed',
  'ended-upstream',
  'expired',
] as const;
export type EndCause = (typeof END_CAUSES)[number];

/**
 * That sessions are to end: which ones, why, and who wished it. Stored in the transaction of its cause; what is left
 * to do of it is done again until `done_at` is set.
 */
@Entity('session_end')
export class SessionEnd {
  @PrimaryColumn(id)
  id!: string;

  @Column(ascii('cause', 30))
  cause!: EndCause;

  /** One session, by its public id; null: all that the other members describe. */
  @Column(ascii('session_uid', 64, true))
  sessionUid!: string | null;

  /** Sessions of this person; null: of anybody. */
  @Column({ ...id, name: 'person_id', nullable: true })
  personId!: string | null;

  /** Only sessions that act for this company. */
  @Column({ ...id, name: 'company_id', nullable: true })
  companyId!: string | null;

  /** Only sessions in which this relying party was entered; of everybody's, when nothing else is said, only its part. */
  @Column(ascii('client_id', 100, true))
  clientId!: string | null;

  /** This one goes on: the session in which the person asked for it. */
  @Column(ascii('except_uid', 64, true))
  exceptUid!: string | null;

  /** Who wished it; null for the clock and the command line. */
  @Column({ ...id, name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column(instant('created_at'))
  createdAt!: Date;

  @Index('session_end_done')
  @Column(instant('done_at', true))
  doneAt!: Date | null;

  /** How many sessions there were. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  sessions!: number;
}
