import { DatabaseSync } from 'node:sqlite';

/** Raised when tables or tokens change: an older file is then built anew instead of being read. */
export const FORMAT = 5;

/**
 * `entry` holds what is shown (its body by `packText`), `compared` what is compared (`packCompared`), `word` (FTS5, without a copy of the text and without positions) which row
 * has which token, `change` which rows changed since, so that readers in other threads follow,
 * `frequent` which rows have a word that many have, as bits in this machine's order or as gaps (`packRows`).
 */
const TABLES = `
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE entry (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body BLOB NOT NULL,
    names TEXT NOT NULL,
    facets TEXT NOT NULL,
    closes_on INTEGER,
    confirmed_on INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    length INTEGER NOT NULL,
    longitude REAL,
    latitude REAL,
    shown TEXT NOT NULL
  ) STRICT;
  CREATE TABLE compared (row INTEGER PRIMARY KEY, texts BLOB NOT NULL) STRICT;
  CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, row INTEGER NOT NULL) STRICT;
  CREATE TABLE frequent (name TEXT PRIMARY KEY, size INTEGER NOT NULL, bits BLOB, gaps BLOB) STRICT;
  CREATE VIRTUAL TABLE word USING fts5 (
    tokens,
    content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 tokenchars '.+#-^~'"
  );`;

/** The index file is damaged, of another format, or none. What it held is derived: build it anew. */
export class IndexUnusable extends Error {
  constructor(path: string, cause: unknown) {
    super(`the search index ${path} cannot be used`, { cause });
    this.name = 'IndexUnusable';
  }
}

/** A new, empty index at this path. */
export function createIndex(path: string, lexiconVersion: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLES}`);
  const fact = db.prepare('INSERT INTO fact (name, value) VALUES (?, ?)');
  fact.run('format', String(FORMAT));
  fact.run('lexicon', lexiconVersion);
  return db;
}

/**
 * An index that exists.
 *
 * @throws IndexUnusable when there is none, when its format is another, or when SQLite finds it damaged
 */
export function openIndex(path: string, { readOnly }: { readOnly: boolean }): DatabaseSync {
  try {
    const db = new DatabaseSync(path, { readOnly, open: true });
    // A write of somebody else is waited for; a reader keeps what it asks for often in memory.
    db.exec('PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456;');
    const format = factOf(db, 'format');
    if (format !== String(FORMAT)) throw new Error(`format ${format}, expected ${FORMAT}`);
    return db;
  } catch (error) {
    throw new IndexUnusable(path, error);
  }
}

/** What is noted of the index as a whole, such as how far it has followed its source. */
export function factOf(db: DatabaseSync, name: string): string | undefined {
  return db.prepare('SELECT value FROM fact WHERE name = ?').get(name)?.['value'] as string | undefined;
}

export function noteFact(db: DatabaseSync, name: string, value: string): void {
  db.prepare('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)').run(name, value);
}
