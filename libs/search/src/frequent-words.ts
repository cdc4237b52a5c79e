import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { factOf, noteFact } from './index-file.js';
import { packRows, unpackRows } from './packed-rows.js';
import { postingsOf, revised, type Postings } from './postings.js';
import { wordStatement } from './word-statement.js';

/** The last change that the notes have taken in. */
const FACT = 'frequent';
/** Words of fewer documents are read from FTS5 as fast as from a note. */
export const FREQUENT = 64;
/** With more documents changed since, looking through them takes longer than reading the word itself. */
const MOST_CHANGED = 500;

/**
 * Notes the documents of every word that is frequent: as a bitmap where that is smaller than a list. Reading three
 * hundred thousand numbers out of FTS5 takes thirty milliseconds, reading their bitmap a tenth of one.
 */
export function noteFrequentWords(db: DatabaseSync): void {
  const { span } = db.prepare('SELECT COALESCE(MAX(row), 0) + 1 AS span FROM entry').get() as {
    span: number;
  };
  db.exec("CREATE VIRTUAL TABLE temp.said USING fts5vocab('main', 'word', 'row')");
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('DELETE FROM frequent');
    const note = db.prepare('INSERT INTO frequent (name, size, bits, gaps) VALUES (?, ?, ?, ?)');
    const rowsWith = wordStatement(db);
    for (const { term } of db.prepare('SELECT term FROM said WHERE doc >= ?').iterate(FREQUENT)) {
      const { size, bits, rows } = postingsOf(rowsWith(String(term)), span);
      note.run(String(term), size, bits ? new Uint8Array(bits.buffer) : null, rows ? packRows(rows) : null);
    }
    noteFact(db, FACT, String(db.prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM change').get()?.['seq']));
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  } finally {
    db.exec('DROP TABLE temp.said');
  }
}

/** A document that has changed since: at which change, and the words it has now. */
interface Changed {
  readonly seq: number;
  readonly names: ReadonlySet<string>;
}

/** What was noted, with what has changed since taken in. */
export class FrequentWords {
  private readonly noted: StatementSync;
  private readonly size: StatementSync;
  private readonly latest: StatementSync;
  /** By row; nothing where too much has changed. */
  private changes: ReadonlyMap<number, Changed> | undefined = new Map();

  /** @param namesOf the words of a document as it is now; none where it is gone */
  constructor(
    private readonly db: DatabaseSync,
    private readonly namesOf: (row: number) => ReadonlySet<string>,
  ) {
    this.noted = db.prepare('SELECT size, bits, gaps FROM frequent WHERE name = ?');
    this.size = db.prepare('SELECT size FROM frequent WHERE name = ?');
    this.latest = db.prepare('SELECT row, MAX(seq) AS seq FROM change WHERE seq > ? GROUP BY row LIMIT ?');
  }

  /** Sees what has changed since they were noted. */
  refresh(): void {
    const found = this.latest.all(Number(factOf(this.db, FACT) ?? 0), MOST_CHANGED + 1);
    const known = this.changes;
    this.changes =
      found.length > MOST_CHANGED
        ? undefined
        : new Map(
            found.map(({ row, seq }): [number, Changed] => {
              const before = known?.get(Number(row));
              if (before && before.seq === seq) return [Number(row), before];
              return [Number(row), { seq: Number(seq), names: this.namesOf(Number(row)) }];
            }),
          );
  }

  /** Nothing where the word is not noted, or too much has changed since. */
  documentsWith(name: string, span: number): Postings | undefined {
    if (!this.changes) return undefined;
    const found = this.noted.get(name) as { size: number } & Record<'bits' | 'gaps', Uint8Array | null>;
    if (!found) return undefined;
    const { size, bits, gaps } = found;
    const noted: Postings = gaps
      ? { size, rows: unpackRows(gaps, size) }
      : // Copied, because a row's bytes may begin at an address that holds no whole words.
        { size, bits: new Uint32Array((bits ?? new Uint8Array()).slice().buffer) };
    return revised(noted, this.changes, ({ names }) => names.has(name), span);
  }

  /** The words of a document that has changed since; nothing where it has not, or too much has. */
  namesOfChanged(row: number): ReadonlySet<string> | undefined {
    return this.changes?.get(row)?.names;
  }

  /** How many documents had the word when it was noted; 0 where it was not frequent. Nothing where too much changed. */
  sizeOf(name: string): number | undefined {
    return this.changes && Number(this.size.get(name)?.['size'] ?? 0);
  }
}
