import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { StoredFile } from './stored-file.entity.js';

/** A file that belongs to a case under a slot. It is never deleted, only removed from view. */
@Entity('attachment')
@Index('attachment_owner', ['ownerKind', 'ownerId'])
export class AttachmentRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(asciiColumn('owner_kind', 40))
  ownerKind!: string;

  @Column(idColumn('owner_id'))
  ownerId!: string;

  @Column(asciiColumn('slot', 60))
  slot!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Index('attachment_content')
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  sha256!: string;

  @ManyToOne(() => StoredFile, { nullable: false })
  @JoinColumn({ name: 'sha256', foreignKeyConstraintName: 'attachment_stored_file' })
  file!: Relation<StoredFile>;

  @Column(idColumn('uploaded_by'))
  uploadedBy!: string;

  @Column({ name: 'uploaded_by_name', type: 'varchar', length: 100 })
  uploadedByName!: string;

  @Column(instantColumn('uploaded_at'))
  uploadedAt!: Date;

  @Column(idColumn('removed_by', true))
  removedBy!: string | null;

  @Column(instantColumn('removed_at', true))
  removedAt!: Date | null;
}
