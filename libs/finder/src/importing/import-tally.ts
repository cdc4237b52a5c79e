import type { DomainError } from '#kernel';
import type { PutResult } from '../entries/write-entries.js';
import { fileFault, MOST_FAULTS, type ImportFault, type ImportReport } from './import-report.js';
import type { Table } from './table/open-table.js';

type Counts = Pick<ImportReport, 'lines' | 'created' | 'changed' | 'unchanged' | 'refused'>;

const OUTCOMES = { new: 'created', changed: 'changed', unchanged: 'unchanged' } as const;

/** Counts what becomes of the lines of one file. */
export class ImportTally {
  private readonly counts: { -readonly [Count in keyof Counts]: number } = {
    lines: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
  };
  private readonly faults: ImportFault[] = [];
  private faultCount = 0;
  private ignored: readonly string[] = [];
  private read: Pick<ImportReport, 'format' | 'encoding'> = { format: null, encoding: null };
  private isComplete = true;

  constructor(
    private readonly of: Pick<ImportReport, 'kind' | 'source' | 'dryRun'>,
    private readonly onFault: (fault: ImportFault) => void = () => {},
  ) {}

  opened({ format, encoding }: Table): void {
    this.read = { format, encoding };
  }

  headed(ignored: readonly string[]): void {
    this.ignored = ignored;
  }

  /** One line, or some of its columns. */
  refuse(faults: readonly ImportFault[]): void {
    this.counts.lines += 1;
    this.counts.refused += 1;
    for (const fault of faults) this.keep(fault);
  }

  wrote(outcomes: readonly PutResult['outcome'][]): void {
    this.counts.lines += outcomes.length;
    for (const outcome of outcomes) this.counts[OUTCOMES[outcome]] += 1;
  }

  /** The file cannot be read, or not any further. */
  stop(faults: readonly ImportFault[] | DomainError): void {
    this.isComplete = false;
    const list = faults instanceof Error ? [fileFault(faults.code, faults.params)] : faults;
    for (const fault of list) this.keep(fault);
  }

  report(): ImportReport {
    const { kind, source, dryRun } = this.of;
    const { isComplete: complete, ignored, faultCount } = this;
    const faults = [...this.faults].toSorted((one, other) => one.line - other.line);
    return { kind, source, dryRun, ...this.read, complete, ...this.counts, ignored, faults, faultCount };
  }

  private keep(fault: ImportFault): void {
    this.faultCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
    this.onFault(fault);
  }
}
