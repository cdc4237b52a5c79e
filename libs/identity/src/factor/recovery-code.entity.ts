import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, instant } from '../columns.js';

/** A code for the day on which device and app are gone. Random enough that its plain hash gives nothing away. */
@Entity('recovery_code')
export class RecoveryCode {
  /** SHA-256 over person and code, hex. */
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  hash!: string;

  @Index('recovery_code_person')
  @Column({ ...id, name: 'person_id' })
  personId!: string;

  @Column(instant('created_at'))
  createdAt!: Date;

  /** It has let its owner in, once. */
  @Column(instant('used_at', true))
  usedAt!: Date | null;
}
