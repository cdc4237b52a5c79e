import { nameKey, normaliseLine, type Text } from '#kernel';
import type { KindFile } from '../kinds/kinds-file.js';
import { importFault, type ImportFault } from './import-report.js';

/** Columns that every kind has; a heading may be any of the names. */
const COMMON = {
  externalId: ['外部编号', 'External id'],
  title: ['标题', '名称', 'Title'],
  titleEn: ['英文标题', '英文名称', 'English title'],
  body: ['正文', '内容', 'Text'],
  confirmedOn: ['确认日期', 'Confirmed on'],
  demo: ['示例', 'Example'],
} as const;
const NEEDED = ['externalId', 'title', 'body'] as const;

type Common = keyof typeof COMMON;

/** The columns of every kind, in the order of a table, by their first names. */
export function commonColumns(): { readonly id: Common; readonly name: Text; readonly isNeeded: boolean }[] {
  return (Object.keys(COMMON) as Common[]).map((id) => ({
    id,
    name: { zh: COMMON[id][0], en: COMMON[id].at(-1) ?? id },
    isNeeded: NEEDED.some((needed) => needed === id),
  }));
}

/** Every kind has it, so that it is none of the kind's fields. */
export const isCommon = (id: string): boolean => Object.hasOwn(COMMON, id);

/** Which cell of a line means what. */
export interface ImportColumns {
  /** How many cells a line has. */
  readonly width: number;
  /** By the ids of common columns and of the kind's fields: the number of the cell and the heading as it was written. */
  readonly places: ReadonlyMap<string, { readonly at: number; readonly heading: string }>;
  readonly ignored: readonly string[];
}

/** @returns the columns by the first line, and why the file cannot be imported by them, if so */
export function readColumns(
  kind: KindFile,
  line: number,
  headings: readonly string[],
): { readonly columns: ImportColumns; readonly faults: readonly ImportFault[] } {
  const meanings = meaningsOf(kind);
  const places = new Map<string, { at: number; heading: string }>();
  const [faults, ignored]: [ImportFault[], string[]] = [[], []];
  for (const [at, raw] of headings.entries()) {
    const heading = normaliseLine(raw).slice(0, 80);
    const meaning = meanings.get(nameKey(heading));
    if (meaning === undefined) {
      if (heading) ignored.push(heading);
    } else if (places.has(meaning)) {
      faults.push(importFault(line, heading, 'import.column-twice', { column: heading }));
    } else places.set(meaning, { at, heading });
  }
  for (const column of NEEDED) {
    if (!places.has(column)) faults.push(importFault(line, column, 'import.column-missing', { column }));
  }
  return { columns: { width: headings.length, places, ignored }, faults };
}

/** A year follows from its day, so that a column of it means nothing. */
function meaningsOf({ fields }: KindFile): Map<string, string> {
  const filled = fields.filter(({ type }) => type !== 'year');
  return new Map([
    // What every kind has comes last and wins.
    ...filled.flatMap(({ id, name }) => [id, name.zh, name.en].map((text) => [nameKey(text), id] as const)),
    ...filled.map(({ id }) => [nameKey(id), id] as const),
    ...(Object.keys(COMMON) as Common[]).flatMap((id) =>
      [id, ...COMMON[id]].map((text) => [nameKey(text), id] as const),
    ),
  ]);
}
