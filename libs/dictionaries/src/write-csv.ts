/** A cell: a text, a figure in plain digits, or nothing. */
export type CsvCell = string | number | null;

/**
 * A table for a spreadsheet (RFC 4180, CRLF): UTF-8 with a byte order mark, by which Excel knows the Chinese. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it; plain figures stay figures.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): Buffer {
  return Buffer.from(csvHead(header) + csvLines(rows), 'utf8');
}

/** The beginning of such a table, for one that is written piece by piece. */
export function csvHead(header: readonly string[]): string {
  return `\ufeff${csvLines([header])}`;
}

/** The lines of such a table. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  const text = String(cell);
  const isFigure = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isFigure && /^[\s\u200b\ufeff]*[=+\-@\t\r|％＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of such a cell without the apostrophe that it got there, for a table that comes back. */
export function withoutGuard(cell: string): string {
  return /^'[\s\u200b\ufeff]*[=+\-@|％＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
