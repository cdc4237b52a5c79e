import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../kinds/kinds-file.js';

/** A file of entries that an editor has sent, and what came of it. */
@Entity('finder_import')
export class FinderImport {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(asciiColumn('kind', 12))
  kind!: Kind;

  @Column({ type: 'varchar', length: 120 })
  source!: string;

  @Column({ type: 'varchar', length: 500 })
  licence!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  address!: string | null;

  @Column({ name: 'dry_run', type: 'boolean' })
  dryRun!: boolean;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  fileName!: string;

  /** Of its bytes, under which the store has them. */
  @Column(asciiColumn('sha256', 64))
  sha256!: string;

  @Column({ type: 'int', unsigned: true })
  size!: number;

  /** JSON: `ImportReport` without its faults; goes on while the file is read. */
  @Column({ type: 'text', nullable: true })
  report!: string | null;

  /** JSON: the faults of the report. */
  @Column({ type: 'mediumtext', nullable: true })
  faults!: string | null;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Index('finder_import_ordered')
  @Column(instantColumn('ordered_at'))
  orderedAt!: Date;

  @Column(instantColumn('finished_at', true))
  finishedAt!: Date | null;
}

export const importEntities = [FinderImport];
