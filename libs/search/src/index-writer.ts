import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { packCompared, packText } from './stored-texts.js';
import type { SearchDocument } from './document.js';
import { noteFrequentWords } from './frequent-words.js';
import type { Segmenter } from './segment.js';
import { tokensOf } from './tokens.js';

/** Puts documents into an index file and takes them out. There is one writer for a file. */
export class IndexWriter {
  private readonly rowOf: StatementSync;
  private readonly entry: StatementSync;
  private readonly compared: StatementSync;
  private readonly words: StatementSync;
  private readonly dropEntry: StatementSync;
  private readonly dropCompared: StatementSync;
  private readonly dropWords: StatementSync;
  private readonly change: StatementSync;
  private readonly lastRow: StatementSync;

  constructor(
    private readonly db: DatabaseSync,
    private readonly segmenter: Segmenter,
  ) {
    this.rowOf = db.prepare('SELECT row FROM entry WHERE id = ?');
    this.entry = db.prepare(
      `INSERT INTO entry (id, title, body, names, facets, closes_on, confirmed_on, pinned, length,
         longitude, latitude, shown, row)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.compared = db.prepare('INSERT INTO compared (row, texts) VALUES (?, ?)');
    this.words = db.prepare('INSERT INTO word (rowid, tokens) VALUES (?, ?)');
    this.dropEntry = db.prepare('DELETE FROM entry WHERE row = ?');
    this.dropCompared = db.prepare('DELETE FROM compared WHERE row = ?');
    this.dropWords = db.prepare('DELETE FROM word WHERE rowid = ?');
    this.change = db.prepare('INSERT INTO change (row) VALUES (?)');
    this.lastRow = db.prepare('SELECT COALESCE(MAX(row), 0) AS row FROM entry');
  }

  /** All of them in one transaction. A document whose id is there is replaced. */
  put(documents: readonly SearchDocument[]): void {
    this.all(() => {
      for (const document of documents) this.replace(document);
    });
  }

  /** All of them in one transaction; what is not there is left alone. */
  remove(ids: readonly string[]): void {
    this.all(() => {
      for (const id of ids) this.take(id);
    });
  }

  /** Brings the words into one piece and notes the frequent ones, after much was put in. */
  settle(): void {
    this.db.exec("INSERT INTO word (word) VALUES ('optimize')");
    noteFrequentWords(this.db);
    this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  private replace(document: SearchDocument): void {
    const row = this.take(document.id) ?? this.nextRow();
    const { id, title, body, names, facets, closesOn, confirmedOn, pinned, place, shown } = document;
    this.entry.run(
      id,
      title,
      packText(body),
      names,
      JSON.stringify(facets),
      closesOn,
      confirmedOn,
      pinned ? 1 : 0,
      title.length + body.length,
      place?.longitude ?? null,
      place?.latitude ?? null,
      JSON.stringify(shown),
      row,
    );
    this.compared.run(row, packCompared(document));
    this.words.run(row, tokensOf(this.segmenter, document).join(' '));
    this.change.run(row);
  }

  /** @returns the row that is free now */
  private take(id: string): number | undefined {
    const row = this.rowOf.get(id)?.['row'] as number | undefined;
    if (row === undefined) return undefined;
    this.dropEntry.run(row);
    this.dropCompared.run(row);
    this.dropWords.run(row);
    this.change.run(row);
    return row;
  }

  private nextRow(): number {
    return Number(this.lastRow.get()?.['row']) + 1;
  }

  private all(work: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }
}
