import { Injectable } from '@nestjs/common';
import { csvHead } from '#dictionaries';
import type { Language, Text } from '#kernel';
import type { FieldFile } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { csvTable, xlsxTable, type SentTable } from '../views/sent-table.js';
import { commonColumns } from './import-columns.js';
import type { TemplateQuery } from './import.schema.js';
import { writeXlsx, type XlsxRow } from './table/write-xlsx.js';
import { TEMPLATE_TEXTS } from './import-template.messages.js';

/** An empty table with the columns of a directory, to be filled in and imported; the workbook says how on a second sheet. */
@Injectable()
export class ImportTemplate {
  constructor(private readonly kinds: Kinds) {}

  run({ kind, format, lang }: TemplateQuery): SentTable {
    const { name, fields } = this.kinds.of(kind);
    const columns = columnsOf(fields.filter(({ type }) => type !== 'year'));
    const head = columns.map((column) => column.name[lang]);
    const file = `${kind}-template`;
    if (format === 'csv') return csvTable(file, piecesOf(csvHead(head)));
    const guide: XlsxRow[] = [
      (['column', 'needed', 'how'] as const).map((key) => TEMPLATE_TEXTS[`import.template.${key}`][lang]),
      ...columns.map((column) => guideOf(column, lang)),
    ];
    const sheets = [
      { name: name[lang], rows: [head] },
      { name: TEMPLATE_TEXTS['import.template.guide'][lang], rows: guide },
    ];
    return xlsxTable(file, writeXlsx(sheets));
  }
}

interface Column {
  readonly name: Text;
  readonly isNeeded: boolean;
  /** How it is filled in. */
  readonly how: Text;
}

function columnsOf(fields: readonly FieldFile[]): Column[] {
  return [
    ...commonColumns().map(({ id, name, isNeeded }) => ({
      name,
      isNeeded,
      how: TEMPLATE_TEXTS[`import.template.of.${id}`],
    })),
    ...fields.map((field) => ({ name: field.name, isNeeded: field.required, how: howOf(field) })),
  ];
}

function guideOf({ name, isNeeded, how }: Column, lang: Language): XlsxRow {
  return [
    name[lang],
    TEMPLATE_TEXTS[isNeeded ? 'import.template.yes' : 'import.template.no'][lang],
    how[lang],
  ];
}

function howOf(field: FieldFile): Text {
  const words = TEMPLATE_TEXTS[`import.template.type.${field.type}`];
  if (field.type !== 'choice' && field.type !== 'choices') return words;
  const names = field.options.map(({ name }) => name);
  return {
    zh: words.zh + names.map(({ zh }) => zh).join('、'),
    en: words.en + names.map(({ en }) => en).join('; '),
  };
}

// oxlint-disable-next-line require-await -- a table comes in pieces, and this one has a single one
async function* piecesOf(text: string): AsyncGenerator<string> {
  yield text;
}
