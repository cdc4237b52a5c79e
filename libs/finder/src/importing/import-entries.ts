import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import type { Author } from '../entries/entry-version.js';
import { WriteEntries } from '../entries/write-entries.js';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { ImportBatches } from './import-batches.js';
import { readColumns } from './import-columns.js';
import { importFault, type ImportFault, type ImportReport } from './import-report.js';
import { sourceIdOf, type SourceNames } from './import-sources.js';
import { ImportTally } from './import-tally.js';
import { LineReader } from './read-line.js';
import type { TableLine } from './table/csv-lines.js';
import { openTable, type Table } from './table/open-table.js';

export interface ImportOrder {
  readonly file: string;
  readonly kind: Kind;
  readonly source: SourceNames;
  readonly by: Author;
  /** Says what would happen, and changes nothing. */
  readonly dryRun?: boolean;
  /** What is there stays as it is, whatever the file says of it. */
  readonly onlyNew?: boolean;
}

export interface ImportWatcher {
  /** Every fault, however many. */
  readonly onFault?: (fault: ImportFault) => void;
  /** After each batch. */
  readonly onProgress?: (report: ImportReport) => void;
}

/**
 * Brings the lines of a file into a directory: what is right is written, what is wrong is named by line and column and
 * left out. A line is known by its source and its id there, so that a file may come again, also after it was broken off.
 */
@Injectable()
export class ImportEntries {
  constructor(
    private readonly db: Db,
    private readonly writing: WriteEntries,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(order: ImportOrder, watcher: ImportWatcher = {}): Promise<ImportReport> {
    const { kind, source, dryRun = false } = order;
    const tally = new ImportTally({ kind, source: source.name, dryRun }, watcher.onFault);
    try {
      await this.read(order, await openTable(order.file), tally, watcher);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status !== 422) throw error;
      tally.stop(error);
    }
    return tally.report();
  }

  private async read(
    order: ImportOrder,
    table: Table,
    tally: ImportTally,
    { onProgress }: ImportWatcher,
  ): Promise<void> {
    tally.opened(table);
    let [reader, batches]: [LineReader | null, ImportBatches | null] = [null, null];
    // While the database writes one batch, the next is read.
    let writing = Promise.resolve();
    try {
      for await (const line of table.lines) {
        if (!reader || !batches) {
          reader = this.readerOf(order.kind, line, tally);
          if (!reader) return;
          batches = await this.batchesOf(order, tally);
        } else if (batches.take(reader.run(line))) {
          await writing;
          writing = batches.write().then(() => onProgress?.(tally.report()));
          writing.catch(() => {});
        }
      }
    } finally {
      await writing;
    }
    if (!batches) tally.stop([importFault(1, null, 'import.empty')]);
    await batches?.write();
  }

  /** @returns null when the first line does not say what the others hold */
  private readerOf(kind: Kind, first: TableLine, tally: ImportTally): LineReader | null {
    if ('fault' in first) {
      tally.stop([importFault(first.line, null, first.fault)]);
      return null;
    }
    const { columns, faults } = readColumns(this.kinds.of(kind), first.line, first.cells);
    tally.headed(columns.ignored);
    if (faults.length > 0) tally.stop(faults);
    const today = shanghaiDay(this.clock.now());
    return faults.length > 0 ? null : new LineReader(kind, columns, this.kinds.check, today);
  }

  private async batchesOf(order: ImportOrder, tally: ImportTally): Promise<ImportBatches> {
    const { kind, source, by, dryRun = false, onlyNew = false } = order;
    const sourceId = await sourceIdOf(this.db, source, dryRun);
    return new ImportBatches(
      this.db,
      this.writing,
      this.kinds,
      { kind, sourceId, by, dryRun, onlyNew },
      tally,
    );
  }
}
