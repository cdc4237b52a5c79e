import { Column, Entity, PrimaryColumn } from 'typeorm';
import { id, instant } from '../columns.js';

/**
 * That somebody has asked for a new password, until it has been looked up whose that would be. Stored alike for names
 * that exist and names that do not, so that the asker learns nothing.
 */
@Entity('reset_request')
export class ResetRequest {
  @PrimaryColumn(id)
  id!: string;

  /** User name or e-mail address as it was typed. */
  @Column({ type: 'varchar', length: 254 })
  typed!: string;

  @Column({ type: 'char', length: 2, charset: 'ascii', collation: 'ascii_bin' })
  language!: 'zh' | 'en';

  /** Where it was asked from, for the record. */
  @Column({ type: 'varchar', length: 64 })
  address!: string;

  @Column(instant('created_at'))
  createdAt!: Date;
}
