import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { csvHead, csvLines } from '#dictionaries';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { MoreThan } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import type { ExportQuery } from '../entries/record.schema.js';
import { MOST_CHARACTERS, writeXlsx, type XlsxRow } from '../importing/table/write-xlsx.js';
import type { FieldFile } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { sourcesOf } from './entry-relations.js';
import { csvTable, xlsxTable, type SentTable } from './sent-table.js';
import { wantedRecords } from './wanted-records.js';

/** Rows are read in such parts, so that a directory of a million entries takes no memory. */
const PART = 500;

/**
 * A directory, or what a list of its records shows, as a table that can be imported again: of an editor all of it, of
 * others what their company maintains.
 * Its columns are those of an import, and behind them where the entry stands.
 */
@Injectable()
export class ExportEntries {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(actor: Actor, query: ExportQuery): SentTable {
    const { kind, format } = query;
    return format === 'csv'
      ? csvTable(kind, this.csv(actor, query))
      : xlsxTable(kind, this.xlsx(actor, query));
  }

  private async *csv(actor: Actor, query: ExportQuery): AsyncGenerator<string> {
    yield csvHead(this.headOf(query));
    for await (const rows of this.parts(actor, query)) yield csvLines(rows);
  }

  /** What a spreadsheet cannot hold is left out and named on a sheet of its own: a part of it would come in as the whole. */
  private xlsx(actor: Actor, query: ExportQuery): AsyncGenerator<Buffer> {
    const leftOut: XlsxRow[] = [['externalId', 'title', 'page', '说明 / Note']];
    const { kinds } = this;
    const fitting = (row: XlsxRow): boolean => row.every((cell) => (cell?.length ?? 0) <= MOST_CHARACTERS);
    const headOf = () => this.headOf(query);
    const parts = () => this.parts(actor, query);
    async function* rows(): AsyncGenerator<XlsxRow> {
      const head = headOf();
      yield head;
      for await (const part of parts()) {
        for (const row of part) {
          if (fitting(row)) yield row;
          else leftOut.push([row[0] ?? '', row[1] ?? '', row[head.indexOf('page')] ?? '', TOO_LONG]);
        }
      }
    }
    return writeXlsx([
      { name: kinds.of(query.kind).name.zh, rows: rows() },
      // Asked for once the rows before are written.
      { name: '未列入', rows: leftOut },
    ]);
  }

  private headOf({ kind }: ExportQuery): string[] {
    const columns = ['externalId', 'title', 'titleEn', 'body', ...this.fieldsOf(kind).map(({ id }) => id)];
    return [...columns, 'confirmedOn', 'demo', 'source', 'page', 'state'];
  }

  private fieldsOf(kind: ExportQuery['kind']): FieldFile[] {
    return this.kinds.of(kind).fields.filter(({ type }) => type !== 'year');
  }

  private async *parts(actor: Actor, query: ExportQuery): AsyncGenerator<(string | null)[][]> {
    const fields = this.fieldsOf(query.kind);
    const wanted = wantedRecords(actor, query, this.clock.now());
    for (let last = ''; ;) {
      const rows = await this.db.read.find(FinderEntry, {
        where: wanted.map((where) => ({ ...where, id: MoreThan(last) })),
        order: { id: 'ASC' },
        take: PART,
      });
      const sources = await sourcesOf(this.db, rows);
      yield rows.map((row) => cellsOf(row, fields, sources.get(row.sourceId ?? '')?.name ?? null));
      last = rows.at(-1)?.id ?? '';
      if (rows.length < PART) return;
    }
  }
}

const TOO_LONG =
  '正文过长，Excel 单元格放不下，请改用 CSV 导出 / Its text is longer than a cell can be; take the CSV table';

function cellsOf(entry: FinderEntry, fields: readonly FieldFile[], source: string | null): (string | null)[] {
  const { id, externalId, title, titleEn, body, confirmedOn, demo, address, state } = entry;
  const values = JSON.parse(entry.fields) as Record<string, string | string[]>;
  const cells = fields.map((field) => {
    const value = values[field.id] ?? null;
    return Array.isArray(value) ? value.join('; ') : value;
  });
  return [
    externalId ?? id,
    title,
    titleEn,
    body,
    ...cells,
    confirmedOn,
    demo ? '1' : null,
    source,
    address,
    state,
  ];
}
