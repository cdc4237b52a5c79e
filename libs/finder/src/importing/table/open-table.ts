import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvLines, type TableLine } from './csv-lines.js';
import { recogniseEncoding, type Encoding } from './recognise-encoding.js';
import { xlsxLines } from './xlsx-lines.js';
import { notWorkbook } from './zip-file.js';

/** A file of lines, each a list of cells. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV file. */
  readonly encoding: Encoding | null;
  readonly lines: AsyncIterable<TableLine>;
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** Workbooks of before 2007, and those with a password. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex');

/**
 * A CSV or XLSX file, by what it holds and not by its name.
 * @throws DomainError `import.not-text`, `import.encoding`, `import.not-xlsx` (422)
 */
export async function openTable(file: string): Promise<Table> {
  const start = await startOf(file);
  if (start.equals(COMPOUND)) throw notWorkbook();
  if (start.equals(ZIP)) return { format: 'xlsx', encoding: null, lines: xlsxLines(file) };
  const encoding = await recogniseEncoding(file);
  return { format: 'csv', encoding, lines: csvLines(file, encoding) };
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* csvLines(file: string, encoding: Encoding): AsyncGenerator<TableLine> {
  const [decoder, lines] = [new TextDecoder(encoding), new CsvLines()];
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    yield* lines.push(decoder.decode(chunk as Buffer, { stream: true }));
  }
  yield* lines.push(decoder.decode());
  yield* lines.end();
}
