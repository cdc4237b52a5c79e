import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ascii, instant } from '../columns.js';

/** The logo of a relying party: small, and kept apart so that no sign-in reads it. */
@Entity('client_logo')
export class ClientLogo {
  @PrimaryColumn({
    name: 'client_id',
    type: 'varchar',
    length: 100,
    charset: 'ascii',
    collation: 'ascii_bin',
  })
  clientId!: string;

  @Column(ascii('type', 20))
  type!: string;

  /** Of the content, so that an address of it holds for good. */
  @Column(ascii('digest', 22))
  digest!: string;

  @Column({ type: 'mediumblob' })
  bytes!: Buffer;

  @Column(instant('updated_at'))
  updatedAt!: Date;
}
