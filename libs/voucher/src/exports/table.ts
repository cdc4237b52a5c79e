import { writeCsv, type CsvCell } from '#dictionaries';
import type { Language } from '#kernel';
import { COLUMNS } from './exports.messages.js';

type Column = keyof typeof COLUMNS extends `voucher.export.${infer Name}` ? Name : never;

/** What a table is made of: each column's name with what stands in it. */
export type Columns<Row> = Readonly<Partial<Record<Column, (row: Row) => CsvCell>>>;

/** Rows as a file for a spreadsheet, with heads in one language. */
export function tableOf<Row>(rows: readonly Row[], columns: Columns<Row>, language: Language): Buffer {
  const entries = Object.entries(columns) as [Column, (row: Row) => CsvCell][];
  return writeCsv(
    entries.map(([name]) => COLUMNS[`voucher.export.${name}`][language]),
    rows.map((row) => entries.map(([, cell]) => cell(row))),
  );
}

/** `2026-10-12 10:00:00`, in Beijing. */
export function momentCell(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
