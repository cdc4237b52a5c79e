/** One line of a table with the number that people see, or what is wrong with it. */
export type TableLine =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: LineFault };

export type LineFault = 'import.quote' | 'import.line-too-long';

/** So much text may belong to one line; a quote that nobody closes would else take in the rest of the file. */
const LONGEST = 4 << 20;

const PLAIN = /[^",\r\n]*/y;

/**
 * Reads RFC 4180 text as it comes, in whatever pieces. A line with a quote out of place is named and left out; reading
 * goes on at the next. Empty lines count, but are not given.
 */
export class CsvLines {
  private text = '';
  /** A byte order mark stands at the very beginning only. */
  private hasBegun = false;
  /** Of what `text` begins with. */
  private line = 1;
  /** The rest of a line that is too long. */
  private skipping = false;

  constructor(private readonly longest = LONGEST) {}

  *push(chunk: string): Generator<TableLine> {
    this.text += this.hasBegun ? chunk : chunk.replace(/^\ufeff/, '');
    this.hasBegun ||= chunk !== '';
    yield* this.take(false);
  }

  *end(): Generator<TableLine> {
    yield* this.take(true);
  }

  private *take(isLast: boolean): Generator<TableLine> {
    let at = 0;
    while (at < this.text.length) {
      if (this.skipping) {
        const next = lineEnd(this.text, at, isLast);
        if (next === null) {
          at = this.text.endsWith('\r') && !isLast ? this.text.length - 1 : this.text.length;
          break;
        }
        this.skipping = false;
        this.line += 1;
        at = next;
        continue;
      }
      const read = readRecord(this.text, at, isLast);
      if (read === 'more' && this.text.length - at <= this.longest) break;
      if (typeof read === 'object') {
        if (read.cells.length > 1 || read.cells[0]) yield { line: this.line, cells: read.cells };
        this.line += read.lines;
        at = read.end;
      } else {
        yield { line: this.line, fault: read === 'more' ? 'import.line-too-long' : 'import.quote' };
        this.skipping = true;
      }
    }
    this.text = this.text.slice(at);
  }
}

interface CsvRecord {
  readonly cells: string[];
  readonly end: number;
  /** How many lines of the file it takes. */
  readonly lines: number;
}

function readRecord(text: string, start: number, isLast: boolean): CsvRecord | 'more' | 'fault' {
  const cells: string[] = [];
  let [at, lines] = [start, 1];
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    if (cell === null) return isLast ? 'fault' : 'more';
    cells.push(cell.value);
    at = cell.end;
    lines += cell.breaks;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length || isLast) continue;
      return 'more';
    }
    if (at === text.length) return isLast ? { cells, end: at, lines } : 'more';
    const end = text[at] === '\r' || text[at] === '\n' ? lineEnd(text, at, isLast) : undefined;
    if (end === undefined) return 'fault';
    return end === null ? 'more' : { cells, end, lines };
  }
}

function readPlain(text: string, at: number): { value: string; end: number; breaks: number } {
  PLAIN.lastIndex = at;
  const value = PLAIN.exec(text)?.[0] ?? '';
  return { value, end: at + value.length, breaks: 0 };
}

/** @returns null when the closing quote is not there */
function readQuoted(text: string, at: number): { value: string; end: number; breaks: number } | null {
  let close = text.indexOf('"', at + 1);
  let isDoubled = false;
  while (close !== -1 && text[close + 1] === '"') {
    isDoubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) return null;
  const raw = text.slice(at + 1, close);
  return {
    value: isDoubled ? raw.replaceAll('""', '"') : raw,
    end: close + 1,
    breaks: raw.match(/\r\n?|\n/g)?.length ?? 0,
  };
}

/** @returns where the next line begins; null when that is not there yet */
function lineEnd(text: string, from: number, isLast: boolean): number | null {
  const at = text.slice(from).search(/[\r\n]/) + from;
  if (at < from) return isLast ? text.length : null;
  if (text[at] === '\n') return at + 1;
  if (at + 1 === text.length && !isLast) return null;
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}
