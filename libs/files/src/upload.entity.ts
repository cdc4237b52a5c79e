import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An upload under way: who may go on with it, and where the file will belong. */
@Entity('upload')
@Index('upload_owner', ['ownerKind', 'ownerId'])
export class UploadRow {
  /** The unguessable id in the upload's address. */
  @PrimaryColumn({ type: 'char', length: 22, charset: 'ascii', collation: 'ascii_bin' })
  id!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column(asciiColumn('owner_kind', 40))
  ownerKind!: string;

  @Column(idColumn('owner_id'))
  ownerId!: string;

  @Column(asciiColumn('slot', 60))
  slot!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** Declared bytes. */
  @Column({ type: 'int', unsigned: true })
  size!: number;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Index('upload_expiry')
  @Column(instantColumn('expires_at'))
  expiresAt!: Date;

  /** The attachment that came of it; null while bytes are missing. */
  @Column(idColumn('attachment_id', true))
  attachmentId!: string | null;
}
