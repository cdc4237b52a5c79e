import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** How the wish for another address ended. `refused`: somebody at the former address did not want it. */
export type EmailChangeOutcome = 'done' | 'withdrawn' | 'refused' | 'taken';

/**
 * A wish to be reached at another address. It takes effect once the new address has confirmed it and the former one,
 * where there was one, has agreed.
 */
@Entity('email_change')
@Index('email_change_person', ['personId', 'createdAt'])
export class EmailChange {
  @PrimaryColumn(id)
  id!: string;

  @Column({ ...id, name: 'person_id' })
  personId!: string;

  /** The new address, normalised. */
  @Column({ type: 'varchar', length: 254 })
  email!: string;

  /** The confirmed address that has to agree; null when there was none. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  former!: string | null;

  @Column(instant('created_at'))
  createdAt!: Date;

  @Column(instant('expires_at'))
  expiresAt!: Date;

  @Column(instant('confirmed_at', true))
  confirmedAt!: Date | null;

  @Column(instant('agreed_at', true))
  agreedAt!: Date | null;

  @Column(instant('ended_at', true))
  endedAt!: Date | null;

  @Column(ascii('outcome', 20, true))
  outcome!: EmailChangeOutcome | null;
}
