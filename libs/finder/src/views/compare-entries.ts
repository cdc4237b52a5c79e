import { Injectable } from '@nestjs/common';
import { DomainError, isId } from '#kernel';
import { Db } from '#platform';
import { In } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import type { CompareQuery, Comparison } from '../entries/entry.schema.js';
import { EntryViews } from './entry-views.js';

const MOST = 4;

/** Up to four entries of one directory side by side. */
@Injectable()
export class CompareEntries {
  constructor(
    private readonly db: Db,
    private readonly views: EntryViews,
  ) {}

  /** @throws DomainError `finder.compare-count`, `finder.compare-kinds` 422 */
  async run(query: CompareQuery): Promise<Comparison> {
    const ids = [...new Set(query.ids.split(',').flatMap((id) => id.trim().toLowerCase() || []))];
    if (ids.length === 0 || ids.length > MOST) {
      throw new DomainError('finder.compare-count', 422, { params: { most: MOST } });
    }
    const where = { id: In(ids.filter(isId)), state: 'published' as const };
    const found = await this.db.read.findBy(FinderEntry, where);
    const entries = ids.flatMap((id) => found.find((entry) => entry.id === id) ?? []);
    if (new Set(entries.map(({ kind }) => kind)).size > 1) {
      throw new DomainError('finder.compare-kinds', 422);
    }
    const items = await this.views.of(entries);
    return {
      kind: items[0]?.kind ?? null,
      items,
      rows: rowsOf(items),
      missing: ids.filter((id) => !items.some((item) => item.id === id)),
    };
  }
}

function rowsOf(items: Comparison['items']): Comparison['rows'] {
  const fields = new Map(items.flatMap((item) => item.fields.map(({ id, name }) => [id, name])));
  return [...fields].map(([id, name]) => ({
    id,
    name,
    shown: items.map((item) => item.fields.find((field) => field.id === id)?.shown ?? null),
  }));
}
