import { instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const sha256 = { type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' } as const;
const part = { type: 'bigint', unsigned: true, nullable: true } as const;

/** What a content looks like. One that was looked at and could not be read has a row as well. */
@Entity('file_likeness')
export class FileLikeness {
  @PrimaryColumn(sha256)
  sha256!: string;

  /** The 256 bits of its picture hash; null of what has text, shows nothing or cannot be read. */
  @Column({ ...part, name: 'picture_1' })
  picture1!: string | null;

  @Column({ ...part, name: 'picture_2' })
  picture2!: string | null;

  @Column({ ...part, name: 'picture_3' })
  picture3!: string | null;

  @Column({ ...part, name: 'picture_4' })
  picture4!: string | null;

  @Column(instantColumn('looked_at'))
  lookedAt!: Date;
}

/** One hash of the sketch of a content's text. */
@Entity('file_shingle')
@Index('file_shingle_hash', ['hash'])
export class FileShingle {
  @PrimaryColumn(sha256)
  sha256!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  hash!: number;
}
