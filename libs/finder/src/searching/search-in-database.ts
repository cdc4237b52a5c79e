import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { EntryDocuments, type ShownEntry } from './documents/entry-documents.js';
import { FoundEntries } from './found-entries.js';
import type { EntryRow } from './projection/entry-feed.js';
import { COLUMNS } from './projection/entry-feed.js';
import type { SearchResults, Suggestions } from './searching.schema.js';

type Found = SearchResults['items'][number];

/** Seconds that the database may take: it has other things to do. */
const PATIENCE = 2;
const SNIPPET = 120;

/** What the database can find while there is no index: titles, the latest change first. Nothing is counted or ranked. */
@Injectable()
export class SearchInDatabase {
  constructor(
    private readonly db: Db,
    private readonly documents: EntryDocuments,
    private readonly found: FoundEntries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One more than `limit`, where there are more. */
  async run(text: string, kinds: readonly string[], offset: number, limit: number): Promise<Found[]> {
    const now = this.clock.now();
    const words = text.split(/\s+/).filter(Boolean).slice(0, 5);
    const conditions = ["e.state = 'published'", ...words.map(() => 'e.title LIKE ?')];
    if (kinds.length > 0) conditions.push('e.kind IN (?)');
    const values = [...words.map(anywhere), ...(kinds.length > 0 ? [kinds] : []), limit, offset];
    const rows = await this.db.direct.query<EntryRow[]>(
      `SET STATEMENT max_statement_time = ${PATIENCE} FOR SELECT ${COLUMNS}
       WHERE ${conditions.join(' AND ')} ORDER BY e.change_number DESC LIMIT ? OFFSET ?`,
      values,
    );
    return rows.map((row) => this.foundOf(row, now));
  }

  async suggest(typed: string, most: number): Promise<Suggestions['items']> {
    const rows = await this.run(typed, [], 0, most);
    return rows.map(({ id, kind, address, title }) => ({ id, kind, address, title }));
  }

  private foundOf(row: EntryRow, now: Date): Found {
    const shown = this.documents.of(row, shanghaiDay(now)).shown as ShownEntry;
    const snippet = row.body.slice(0, SNIPPET);
    return {
      ...this.found.shownOf(shown, now),
      id: row.id,
      title: row.title,
      snippet,
      distance: null,
      marked: { title: [{ text: row.title, found: false }], snippet: [{ text: snippet, found: false }] },
    };
  }
}

const anywhere = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
