import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { csvHead, csvLines, type CsvCell } from '#dictionaries';
import { Db } from '#platform';
import { MoreThan, type FindOptionsWhere } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import { maintainedBy } from '../entries/entry-policy.js';
import type { ExportQuery } from '../entries/record.schema.js';
import type { FieldFile } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { sourcesOf } from './entry-relations.js';

/** Rows are read in such parts, so that a directory of a million entries takes no memory. */
const PART = 500;

/**
 * A directory as a table that can be imported again: of an editor all of it, of others what their company maintains.
 * Its columns are those of an import, and behind them where the entry stands.
 */
@Injectable()
export class ExportEntries {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
  ) {}

  async *run(actor: Actor, { kind, state }: ExportQuery): AsyncGenerator<string> {
    const fields = this.kinds.of(kind).fields.filter(({ type }) => type !== 'year');
    const columns = ['externalId', 'title', 'titleEn', 'body', ...fields.map(({ id }) => id)];
    yield csvHead([...columns, 'confirmedOn', 'demo', 'source', 'page', 'state']);
    const where: FindOptionsWhere<FinderEntry> = {
      kind,
      state,
      ...maintainedBy(actor),
    };
    for (let last = ''; ;) {
      const rows = await this.db.read.find(FinderEntry, {
        where: { ...where, id: MoreThan(last) },
        order: { id: 'ASC' },
        take: PART,
      });
      const sources = await sourcesOf(this.db, rows);
      yield csvLines(rows.map((row) => cellsOf(row, fields, sources.get(row.sourceId ?? '')?.name ?? null)));
      last = rows.at(-1)?.id ?? '';
      if (rows.length < PART) return;
    }
  }
}

function cellsOf(entry: FinderEntry, fields: readonly FieldFile[], source: string | null): CsvCell[] {
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
