import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { factOf, noteFact } from './index-file.js';
import { DENSE_FROM, changed, postingsOf, type Postings } from './postings.js';
import { quoted, wordStatement } from './word-statement.js';

/** The last change that the bitmaps have taken in. */
const FACT = 'frequent';
/** With more documents changed since, looking each of them up takes longer than reading the word itself. */
const MOST_CHANGED = 200;

/**
 * Notes the documents of every word that is frequent enough for a bitmap. Reading three hundred thousand numbers out of
 * FTS5 takes thirty milliseconds, reading their bitmap a tenth of one.
 */
export function noteFrequentWords(db: DatabaseSync): void {
  const { span } = db.prepare('SELECT COALESCE(MAX(row), 0) + 1 AS span FROM entry').get() as {
    span: number;
  };
  db.exec("CREATE VIRTUAL TABLE temp.said USING fts5vocab('main', 'word', 'row')");
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('DELETE FROM frequent');
    const note = db.prepare('INSERT INTO frequent (name, size, bits) VALUES (?, ?, ?)');
    const rowsWith = wordStatement(db);
    for (const { term } of db.prepare('SELECT term FROM said WHERE doc * ? >= ?').all(DENSE_FROM, span)) {
      const { size, bits } = postingsOf(rowsWith(String(term)), span);
      if (bits) note.run(String(term), size, new Uint8Array(bits.buffer));
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

/** The noted bitmaps, with what has changed since taken in. */
export class FrequentWords {
  private readonly noted: StatementSync;
  private readonly hasWord: StatementSync;
  private changedSince: ReadonlySet<number> | undefined;

  constructor(private readonly db: DatabaseSync) {
    this.noted = db.prepare('SELECT size, bits FROM frequent WHERE name = ?');
    // Asked for one row by `=`, FTS5 without content says yes to any row.
    this.hasWord = db.prepare('SELECT 1 FROM word WHERE word MATCH ? AND rowid BETWEEN ? AND ?');
  }

  /** Sees what has changed since they were noted. */
  refresh(): void {
    const rows = this.db
      .prepare('SELECT DISTINCT row FROM change WHERE seq > ? LIMIT ?')
      .all(Number(factOf(this.db, FACT) ?? 0), MOST_CHANGED + 1)
      .map(({ row }) => Number(row));
    this.changedSince = rows.length > MOST_CHANGED ? undefined : new Set(rows);
  }

  /** Nothing where the word is not noted, or too much has changed since. */
  documentsWith(name: string, span: number): Postings | undefined {
    if (!this.changedSince) return undefined;
    const found = this.noted.get(name) as { size: number; bits: Uint8Array } | undefined;
    if (!found) return undefined;
    // Copied, because a row's bytes may begin at an address that holds no whole words.
    let postings: Postings = { size: found.size, bits: new Uint32Array(found.bits.slice().buffer) };
    for (const row of this.changedSince)
      postings = changed(postings, row, this.hasWord.get(quoted(name), row, row) !== undefined, span);
    return postings;
  }
}
