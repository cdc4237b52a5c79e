import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffRole as StaffRoleName } from '#contracts';
import { ascii, id, instant } from '../columns.js';

/** A role of the administration's own people, for a period; a district reviewer's holds for one district. */
@Entity('staff_role')
@Index('staff_role_person', ['personId', 'role', 'district'], { unique: true })
@Index('staff_role_expiry', ['expiryDone', 'validUntil'])
export class StaffRole {
  @PrimaryColumn(id)
  id!: string;

  @Column({ ...id, name: 'person_id' })
  personId!: string;

  @Column(ascii('role', 40))
  role!: StaffRoleName;

  /** Six figures, or empty: the role holds everywhere. */
  @Column({ type: 'char', length: 6, charset: 'ascii', collation: 'ascii_bin', default: '' })
  district!: string;

  @Column(instant('valid_from'))
  validFrom!: Date;

  @Column(instant('valid_until', true))
  validUntil!: Date | null;

  /** When the end of its period was carried out; null again whenever the period changes. */
  @Column(instant('expiry_done', true))
  expiryDone!: Date | null;
}
