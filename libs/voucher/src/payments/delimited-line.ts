/**
 * Splits one line of a delimited file (RFC 4180, one record a line). Nothing is guessed: null when a quote is not
 * closed or stands where none may.
 */
export function splitDelimited(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const cell = line[at] === '"' ? quotedAt(line, at) : plainAt(line, at, delimiter);
    if (!cell) return null;
    cells.push(cell.text);
    at = cell.end;
    if (at === line.length) return cells;
    if (line[at] !== delimiter) return null;
  }
}

/** Joins cells so that `splitDelimited` gives them back. @throws RangeError for a cell that would break the line */
export function joinDelimited(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) => {
      if (/[\r\n]/.test(cell)) throw new RangeError('a cell has a line break');
      return cell.includes('"') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(delimiter);
}

interface Cell {
  readonly text: string;
  /** Where the cell is over. */
  readonly end: number;
}

function plainAt(line: string, start: number, delimiter: string): Cell | null {
  const next = line.indexOf(delimiter, start);
  const end = next < 0 ? line.length : next;
  const text = line.slice(start, end);
  return text.includes('"') ? null : { text, end };
}

function quotedAt(line: string, start: number): Cell | null {
  let text = '';
  for (let at = start + 1; ; at += 1) {
    const end = line.indexOf('"', at);
    if (end < 0) return null;
    text += line.slice(at, end);
    if (line[end + 1] !== '"') return { text, end: end + 1 };
    text += '"';
    at = end + 1;
  }
}
