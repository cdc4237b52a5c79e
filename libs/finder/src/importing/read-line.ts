import { withoutGuard } from '#dictionaries';
import { nameKey, normaliseLine, type FieldError } from '#kernel';
import type { EntryCheck, EntryContent } from '../kinds/check-entry.js';
import type { Kind } from '../kinds/kinds-file.js';
import { readDay } from '../kinds/read-value.js';
import { isCommon, type ImportColumns } from './import-columns.js';
import { importFault, type ImportFault } from './import-report.js';
import type { TableLine } from './table/csv-lines.js';

/** What one line says, as it can be stored. */
export interface ReadEntry {
  readonly line: number;
  readonly externalId: string;
  /** Where that stands. */
  readonly column: string | null;
  readonly content: EntryContent;
  /** Null: the line does not say. */
  readonly confirmedOn: string | null;
  readonly demo: boolean;
}

export type ReadLine = ReadEntry | { readonly faults: readonly ImportFault[] };

const YES = new Set(['1', 'true', 'yes', 'y', '是', '示例']);
const NO = new Set(['', '0', 'false', 'no', 'n', '否']);
const LONGEST_ID = 120;

/** Reads the lines of a file by its columns. */
export class LineReader {
  constructor(
    private readonly kind: Kind,
    private readonly columns: ImportColumns,
    private readonly check: EntryCheck,
    private readonly today: string,
  ) {}

  /** Everything that is wrong with the line at once. */
  run(read: TableLine): ReadLine {
    const { line } = read;
    if ('fault' in read) return { faults: [importFault(line, null, read.fault)] };
    const cells = this.fitting(read.cells);
    if (!cells) {
      const params = { has: read.cells.length, expected: this.columns.width };
      return { faults: [importFault(line, null, 'import.cells', params)] };
    }
    const faults: ImportFault[] = [];
    const [externalId, confirmedOn, demo] = [
      this.externalIdOf(line, cells, faults),
      this.confirmedOf(line, cells, faults),
      this.demoOf(line, cells, faults),
    ];
    const { content, faults: wrong } = this.check.run(this.kind, this.typed(cells));
    faults.push(
      ...wrong.filter((fault) => !this.isNotAsked(fault)).map((fault) => this.inColumn(line, fault)),
    );
    if (faults.length > 0) return { faults };
    return { line, externalId, column: this.heading('externalId'), content, confirmedOn, demo };
  }

  /** Spreadsheets write commas behind the last column as well. */
  private fitting(cells: readonly string[]): readonly string[] | null {
    const { width } = this.columns;
    const isFitting = cells.length >= width && cells.slice(width).every((cell) => !cell.trim());
    return isFitting ? cells : null;
  }

  private cell(cells: readonly string[], column: string): string {
    return withoutGuard(cells[this.columns.places.get(column)?.at ?? -1] ?? '');
  }

  private heading(column: string): string | null {
    return this.columns.places.get(column)?.heading ?? null;
  }

  private typed(cells: readonly string[]) {
    const fields = [...this.columns.places.keys()].filter((id) => !isCommon(id));
    return {
      title: this.cell(cells, 'title'),
      titleEn: this.cell(cells, 'titleEn'),
      body: this.cell(cells, 'body'),
      fields: Object.fromEntries(fields.map((id) => [id, this.cell(cells, id)])),
    };
  }

  private externalIdOf(line: number, cells: readonly string[], faults: ImportFault[]): string {
    const id = normaliseLine(this.cell(cells, 'externalId'));
    if (!id || id.length > LONGEST_ID) {
      faults.push(importFault(line, this.heading('externalId'), 'import.external-id'));
    }
    return id;
  }

  private confirmedOf(line: number, cells: readonly string[], faults: ImportFault[]): string | null {
    const raw = this.cell(cells, 'confirmedOn');
    if (!raw.trim()) return null;
    const column = this.heading('confirmedOn');
    const read = readDay(raw);
    if (!read.ok) faults.push({ line, column, code: read.code, message: read.message });
    else if (read.value > this.today) faults.push(importFault(line, column, 'import.later'));
    return read.ok ? read.value : null;
  }

  private demoOf(line: number, cells: readonly string[], faults: ImportFault[]): boolean {
    const raw = nameKey(this.cell(cells, 'demo'));
    if (!YES.has(raw) && !NO.has(raw)) {
      const value = [...raw].slice(0, 40).join('');
      faults.push(importFault(line, this.heading('demo'), 'import.yes-or-no', { value }));
    }
    return YES.has(raw);
  }

  /** A field that has to be filled in can be imported later, with a column that the file does not have today. */
  private isNotAsked({ code, pointer }: FieldError): boolean {
    return code === 'finder.required' && !this.columns.places.has(columnOf(pointer));
  }

  private inColumn(line: number, { pointer, code, message }: FieldError): ImportFault {
    return { line, column: this.heading(columnOf(pointer)), code, message };
  }
}

/** `/fields/level` → `level`. */
function columnOf(pointer: string): string {
  return pointer.split('/').at(-1) ?? '';
}
