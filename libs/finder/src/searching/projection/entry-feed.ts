import { Db } from '#platform';
import type { Kind } from '../../kinds/kinds-file.js';

/** An entry as the index reads it. */
export interface EntryRow {
  readonly id: string;
  readonly kind: Kind;
  readonly address: string;
  readonly state: string;
  readonly change_number: string;
  readonly external_id: string | null;
  readonly source: string | null;
  readonly title: string;
  readonly title_en: string | null;
  readonly body: string;
  readonly fields: string;
  readonly closes_on: string | null;
  readonly confirmed_on: string;
  readonly pinned: number;
  readonly demo: number;
}

/** What the database says of all that an index follows. */
export interface FeedState {
  /** Which database it is. */
  readonly origin: string;
  /** The latest change to entries. */
  readonly change: string;
  /** The latest change to the dictionary. */
  readonly lexicon: string;
  /** How often an operator has wished for a new index. */
  readonly wish: string;
}

/** Of a text as long as a book, the beginning is looked through. */
const BODY = 100_000;

/** As `EntryRow` names them, and from where. */
export const COLUMNS = `e.id, e.kind, e.address, e.state, e.change_number, e.external_id, s.name AS source, e.title, e.title_en,
  LEFT(e.body, ${BODY}) AS body, e.fields, DATE_FORMAT(e.closes_on, '%Y-%m-%d') AS closes_on,
  DATE_FORMAT(e.confirmed_on, '%Y-%m-%d') AS confirmed_on, e.pinned, e.demo
  FROM finder_entry e LEFT JOIN finder_source s ON s.id = e.source_id`;

/** Entries in the order in which they were changed. */
export class EntryFeed {
  constructor(private readonly db: Db) {}

  async state(): Promise<FeedState> {
    const rows = await this.db.direct.query<{ name: string; value: string | number }[]>(
      'SELECT name, value FROM finder_counter',
    );
    const values = new Map(rows.map(({ name, value }) => [name, String(value)]));
    const of = (name: string) => values.get(name) ?? '0';
    return { origin: of('origin'), change: of('entries'), lexicon: of('lexicon'), wish: of('wish') };
  }

  /** What was changed after this change, the earliest first. */
  after(change: string, most: number): Promise<EntryRow[]> {
    return this.db.direct.query<EntryRow[]>(
      `SELECT ${COLUMNS} WHERE e.change_number > ? ORDER BY e.change_number LIMIT ?`,
      [change, most],
    );
  }

  /** What was over on one of these days for the first time: from the one, until before the other. */
  ended(from: string, before: string): Promise<EntryRow[]> {
    return this.db.direct.query<EntryRow[]>(
      `SELECT ${COLUMNS} WHERE e.state = 'published' AND e.closes_on >= ? AND e.closes_on < ? LIMIT 5000`,
      [from, before],
    );
  }
}
