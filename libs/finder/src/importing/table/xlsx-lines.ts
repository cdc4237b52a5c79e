import type { TableLine } from './csv-lines.js';
import { readWorkbook, unescaped, type Workbook } from './workbook.js';
import { xmlEvents, type XmlEvent } from './xml-events.js';
import { ZipFile } from './zip-file.js';

const MOST_SHEET = 4 * 2 ** 30;
/** Cells further to the right are no part of a table of ours. */
const MOST_COLUMNS = 500;
const DAY = 86_400_000;

/**
 * The lines of the first visible sheet of a workbook, by the numbers that Excel shows. Days are written `YYYY-MM-DD`,
 * figures without exponents; empty lines are left out, and all others are as long as the first.
 * @throws DomainError `import.not-xlsx`, `import.too-large` (422)
 */
export async function* xlsxLines(file: string): AsyncGenerator<TableLine> {
  const zip = await ZipFile.open(file);
  const workbook = await readWorkbook(zip);
  const sheet = new SheetRows(workbook);
  let width = 0;
  for await (const event of xmlEvents(zip.text(workbook.sheet, MOST_SHEET))) {
    const row = sheet.take(event);
    if (!row || row.cells.every((cell) => !cell?.trim())) continue;
    width ||= row.cells.length;
    const length = Math.max(width, row.cells.length);
    yield { line: row.line, cells: Array.from({ length }, (_, at) => row.cells[at] ?? '') };
  }
}

/** Gathers rows out of the events of a sheet. */
class SheetRows {
  private line = 0;
  private cells: string[] = [];
  private column = 0;
  private type: string | null = null;
  private style: string | null = null;
  private value = '';
  private isValue = false;

  constructor(private readonly workbook: Workbook) {}

  /** @returns a row when the event ends one */
  take(event: XmlEvent): { line: number; cells: readonly (string | undefined)[] } | null {
    if ('text' in event) {
      if (this.isValue) this.value += event.text;
      return null;
    }
    if ('open' in event) {
      this.open(event.open, event.of);
      return null;
    }
    if (event.close === 'v' || event.close === 't') this.isValue = false;
    if (event.close === 'c' && this.column < MOST_COLUMNS) this.cells[this.column] = this.text();
    if (event.close === 'c') this.column += 1;
    return event.close === 'row' ? { line: this.line, cells: this.cells } : null;
  }

  private open(name: string, of: (attribute: string) => string | null): void {
    if (name === 'row') {
      const line = Number(of('r'));
      this.line = Number.isSafeInteger(line) && line > 0 ? line : this.line + 1;
      [this.cells, this.column] = [[], 0];
    } else if (name === 'c') {
      const place = of('r');
      if (place) this.column = columnOf(place);
      [this.type, this.style, this.value] = [of('t'), of('s'), ''];
    } else if (name === 'v' || (name === 't' && this.type === 'inlineStr')) this.isValue = true;
  }

  private text(): string {
    const { texts, isDay, from1904 } = this.workbook;
    if (this.type === 's') return texts[Number(this.value)] ?? '';
    if (this.type === 'b') return this.value === '1' ? 'true' : 'false';
    if (this.type === 'd') return this.value.slice(0, 10);
    const figure = Number(this.value);
    if ((this.type ?? 'n') !== 'n') return unescaped(this.value);
    if (!this.value.trim() || !Number.isFinite(figure)) return this.value;
    if (!isDay(this.style)) return plainFigure(figure);
    const day = new Date(
      Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + Math.floor(figure) * DAY,
    );
    return Number.isNaN(day.getTime()) ? this.value : day.toISOString().slice(0, 10);
  }
}

/** Of what was computed, fifteen places are true (0.1 + 0.2). */
function plainFigure(figure: number): string {
  const rounded = Number(figure.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21
    ? BigInt(rounded).toString()
    : rounded.toFixed(15).replace(/\.?0+$/, '');
}

/** `AB12` → 27. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place.toUpperCase())?.[0] ?? '';
  const last = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Math.max(0, last - 1);
}
