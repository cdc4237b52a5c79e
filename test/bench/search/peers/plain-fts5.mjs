// SQLite FTS5 as it comes, over words that jieba has cut: columns weighted, any word or all of them.
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const quoted = (word) => `"${word.replaceAll('"', '""')}"`;

/** @param words cuts a text into words · @param file where it lies; in memory when left out */
export function plainFts5(documents, words, file = ':memory:') {
  if (file !== ':memory:') rmSync(file, { force: true });
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;
    CREATE TABLE entry (row INTEGER PRIMARY KEY, id TEXT, kind TEXT, district TEXT, field TEXT, year TEXT);
    CREATE VIRTUAL TABLE word USING fts5 (title, names, body, content = '', tokenize = "unicode61 tokenchars '.+#-'")`);
  const entry = db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)');
  const word = db.prepare('INSERT INTO word (rowid, title, names, body) VALUES (?, ?, ?, ?)');
  const cut = (text) => words(text).join(' ');
  let row = 0;
  db.exec('BEGIN');
  for (const { id, title, names, body, facets } of documents) {
    row += 1;
    entry.run(row, id, ...['kind', 'district', 'field', 'year'].map((name) => facets[name]?.[0] ?? null));
    word.run(row, cut(title), cut(names), cut(body));
  }
  db.exec('COMMIT');
  const ranked = 'ORDER BY bm25(word, 5, 2, 1) LIMIT ?';
  const find = db.prepare(
    `SELECT e.id FROM word w JOIN entry e ON e.row = w.rowid WHERE word MATCH ? ${ranked}`,
  );
  const expression = (text, joined) => words(text).map(quoted).join(joined);
  const FACETS = ['kind', 'district', 'field', 'year'];
  return {
    search(text, limit) {
      const any = expression(text, ' OR ');
      return any === '' ? [] : find.all(any, limit).map(({ id }) => id);
    },
    /** All words; a page of results, and the counts of each facet with its own choice left out. */
    page(text, { limit, filters = {} }) {
      const all = expression(text, ' AND ');
      const where = (without) =>
        Object.entries(filters)
          .filter(([name]) => name !== without)
          .map(([name, values]) => ` AND e.${name} IN (${values.map((value) => `'${value}'`).join(', ')})`)
          .join('');
      const from = 'FROM word w JOIN entry e ON e.row = w.rowid WHERE word MATCH ?';
      const found = db.prepare(`SELECT e.id ${from}${where()} ${ranked}`).all(all, limit);
      for (const name of FACETS)
        db.prepare(`SELECT e.${name}, COUNT(*) ${from}${where(name)} GROUP BY e.${name}`).all(all);
      return found.length;
    },
    close: () => db.close(),
  };
}
