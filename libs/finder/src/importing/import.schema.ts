import { z } from 'zod';
import { pageNumber } from '#contracts';
import { instant } from '../entries/entry.schema.js';
import { kind, text } from '../kinds/kinds.schema.js';

/** What is said of a file beside its bytes, which are the body of the request. */
export const importQuery = z.object({
  kind,
  /** Where the entries come from; with their ids there it names them. */
  source: z.string().trim().min(1).max(120),
  /** Under which they may be shown; stands on each of them. */
  licence: z.string().trim().min(1).max(500),
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  fileName: z.string().trim().min(1).max(200),
  /** `true`: says what would happen, and changes nothing. */
  dryRun: z.enum(['true', 'false']).default('false'),
});

export const importPage = z.object({ page: pageNumber });

export const templateQuery = z.object({
  kind,
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  /** In which language the columns are named. */
  lang: z.enum(['zh', 'en']).default('zh'),
});

const count = z.number().int();
const report = z.object({
  format: z.enum(['csv', 'xlsx']).nullable(),
  /** Of a CSV file. */
  encoding: z.enum(['utf-8', 'gb18030']).nullable(),
  /** Whether the file could be read to its end. */
  complete: z.boolean(),
  /** That hold something, without the first. */
  lines: count,
  created: count,
  changed: count,
  unchanged: count,
  refused: count,
  /** Columns that mean nothing in this directory. */
  ignored: z.array(z.string()),
  /** All of them; the list ends after a thousand. */
  faultCount: count,
});
const fault = z.object({ line: count, column: z.string().nullable(), code: z.string(), message: text });

const summary = z.object({
  id: z.uuid(),
  kind,
  source: z.string(),
  licence: z.string(),
  address: z.string().nullable(),
  fileName: z.string(),
  /** Bytes. */
  size: count,
  dryRun: z.boolean(),
  orderedBy: z.string(),
  orderedAt: instant,
  /** Null while it waits or is being read. */
  finishedAt: instant.nullable(),
  /** Null before it begins; goes on while the file is read. */
  report: report.nullable(),
});

export const importList = z
  .object({ items: z.array(summary.meta({ id: 'FinderImportSummary' })), total: count, page: count })
  .meta({ id: 'FinderImportList' });
export const importView = summary.extend({ faults: z.array(fault) }).meta({ id: 'FinderImport' });

export type TemplateQuery = z.infer<typeof templateQuery>;
export type ImportQuery = z.infer<typeof importQuery>;
export type ImportPage = z.infer<typeof importPage>;
export type ImportListView = z.infer<typeof importList>;
export type ImportSummary = ImportListView['items'][number];
export type ImportView = z.infer<typeof importView>;
