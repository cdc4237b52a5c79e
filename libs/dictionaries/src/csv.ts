/**
 * Reads RFC 4180 text with a header line into one record a row. A UTF-8 byte order mark and empty lines are skipped.
 * @throws Error naming the line when a row has another number of fields than the header, or a quote is not closed
 */
export function parseCsv(text: string): Record<string, string>[] {
  const rows = parseRows(text.replace(/^\ufeff/, ''));
  const header = rows[0] ?? [];
  return rows.slice(1).map((row, i) => {
    if (row.length !== header.length) {
      throw new Error(`row ${i + 2} has ${row.length} fields, the header has ${header.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

function parseRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row.length > 0) {
    const start = FIELD.lastIndex;
    const match = FIELD.exec(text);
    if (!match) throw new Error(`row ${rows.length + 1}: a quote is out of place near character ${start}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
