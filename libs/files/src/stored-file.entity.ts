import { asciiColumn, instantColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** `scanning`: waits for the scanner; `not-scanned`: this installation has none. */
export const SCAN_STATES = ['scanning', 'clean', 'infected', 'not-scanned'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** One content, however many attachments show it. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  sha256!: string;

  /** Bytes. */
  @Column({ type: 'int', unsigned: true })
  size!: number;

  @Column(asciiColumn('type', 40))
  type!: FileType;

  @Column(asciiColumn('scan', 16))
  scan!: ScanState;

  /** What the scanner called it, when infected. */
  @Column({ name: 'scan_finding', type: 'varchar', length: 200, nullable: true })
  scanFinding!: string | null;

  @Column(instantColumn('scanned_at', true))
  scannedAt!: Date | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}
