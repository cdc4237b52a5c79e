import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Columns } from './columns.js';
import { COMPARED_BYTES, unpackCompared, unpackText, type ComparedTexts } from './stored-texts.js';
import type { Place } from './distance.js';
import { FREQUENT, FrequentWords } from './frequent-words.js';
import { changed, postingsOf, type Postings } from './postings.js';
import type { Segmenter } from './segment.js';
import { nameOf, tokensOf, type Where } from './tokens.js';
import { wordStatement } from './word-statement.js';

/** What a list of results shows of an entry besides its texts. */
interface ShownEntry {
  readonly id: string;
  readonly shown: unknown;
}

/** The same with its texts as they were written. */
interface ShownTexts extends ShownEntry {
  readonly title: string;
  /** Its beginning. */
  readonly body: string;
}

/** What is kept of words' documents in memory, in bytes; of a million documents a frequent word takes 125 kB. */
const KEPT_BYTES = 64 * 1024 * 1024;
/** What a word takes besides its documents. */
const WORD_BYTES = 200;
/** With more changes than this at once, everything is read again: cheaper than following each. */
const MOST_FOLLOWED = 500;

/** Answers from one index file, and follows what its writer changes. */
export class IndexReader {
  private columnsNow = new Columns();
  /** By the token's name, the least recently asked for first. */
  private kept = new Map<string, Postings>();
  private keptBytes = 0;
  private seen = 0;
  private version = -1;
  private readonly rowsWith: ReturnType<typeof wordStatement>;
  private readonly frequent: FrequentWords;
  private readonly shown: StatementSync;
  private readonly titles: StatementSync;
  private readonly shownTexts: StatementSync;
  private readonly compared: StatementSync;
  private readonly dataVersion: StatementSync;

  constructor(
    private readonly db: DatabaseSync,
    private readonly segmenter: Segmenter,
  ) {
    this.rowsWith = wordStatement(db);
    this.frequent = new FrequentWords(db, (row) => this.namesOf(row));
    // Many rows by one statement: each statement costs as much as reading a row does.
    const ofRows = (select: string) => {
      const statement = db.prepare(`${select} WHERE row IN (SELECT value FROM json_each(?))`);
      statement.setReturnArrays(true);
      return statement;
    };
    this.shown = ofRows('SELECT row, id, shown FROM entry');
    this.shownTexts = ofRows(`SELECT row, id, shown, title, substr(body, 1, ${COMPARED_BYTES}) FROM entry`);
    this.titles = ofRows('SELECT row, title FROM entry');
    this.compared = ofRows('SELECT row, texts FROM compared');
    this.dataVersion = db.prepare('PRAGMA data_version');
    this.refresh();
  }

  get columns(): Columns {
    return this.columnsNow;
  }

  /** Takes in what has changed since. Cheap when nothing has. */
  refresh(): void {
    const version = Number(this.dataVersion.get()?.['data_version']);
    if (version === this.version) return;
    // One state of the file for all that is read here.
    this.db.exec('BEGIN');
    try {
      const last = this.db.prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM change').get();
      const changes = this.db
        .prepare('SELECT DISTINCT row FROM change WHERE seq > ? LIMIT ?')
        .all(this.seen, MOST_FOLLOWED + 1)
        .map(({ row }) => Number(row));
      this.frequent.refresh();
      if (this.version === -1 || changes.length > MOST_FOLLOWED) this.readAll();
      else for (const row of changes) this.follow(row);
      this.seen = Number(last?.['seq']);
      this.version = version;
    } finally {
      this.db.exec('COMMIT');
    }
  }

  /** The documents that have this token there. */
  documentsWith(token: string, where: Where): Postings {
    const name = nameOf(token, where);
    const known = this.kept.get(name);
    if (known) {
      this.kept.delete(name);
      this.kept.set(name, known);
      return known;
    }
    const { span } = this.columnsNow;
    const postings = this.frequent.documentsWith(name, span) ?? postingsOf(this.rowsWith(name), span);
    this.keep(name, postings);
    return postings;
  }

  /** How many documents have this token; of one that is not frequent, that they are no more than `FREQUENT`. */
  frequencyOf(token: string): number {
    const name = nameOf(token, 'any');
    const size =
      this.kept.get(name)?.size ?? this.frequent.sizeOf(name) ?? this.documentsWith(token, 'any').size;
    return Math.max(FREQUENT, size);
  }

  /** The documents that have a token there which begins like this. */
  documentsWithPrefix(beginning: string, where: Where): Postings {
    return postingsOf(this.rowsWith(nameOf(beginning, where), true), this.columnsNow.span);
  }

  /** What is compared of these rows; a row that has gone is left out. */
  comparedOf(rows: readonly number[]): ReadonlyMap<number, ComparedTexts> {
    const found = this.compared.all(JSON.stringify(rows)) as unknown as [number, Uint8Array][];
    return new Map(found.map(([row, texts]) => [row, unpackCompared(texts)]));
  }

  titlesOf(rows: readonly number[]): ReadonlyMap<number, string> {
    return new Map(this.titles.all(JSON.stringify(rows)) as unknown as [number, string][]);
  }

  shownOf(rows: readonly number[]): ReadonlyMap<number, ShownEntry> {
    const found = this.shown.all(JSON.stringify(rows)) as unknown as [number, string, string][];
    return new Map(found.map(([row, id, shown]) => [row, { id, shown: JSON.parse(shown) as unknown }]));
  }

  shownTextsOf(rows: readonly number[]): ReadonlyMap<number, ShownTexts> {
    // Of an empty body SQLite gives no beginning.
    type Found = [row: number, id: string, shown: string, title: string, body: Uint8Array | null];
    const found = this.shownTexts.all(JSON.stringify(rows)) as unknown as Found[];
    return new Map(
      found.map(([row, id, shown, title, body]) => [
        row,
        { id, shown: JSON.parse(shown), title, body: body ? unpackText(body) : '' },
      ]),
    );
  }

  /** The whole body. */
  bodyOf(row: number): string {
    const found = this.db.prepare('SELECT body FROM entry WHERE row = ?').get(row);
    return found ? unpackText(found['body'] as Uint8Array) : '';
  }

  private keep(name: string, postings: Postings): void {
    this.kept.set(name, postings);
    this.keptBytes += bytesOf(postings);
    for (const [oldest, its] of this.kept) {
      if (this.keptBytes <= KEPT_BYTES) return;
      this.kept.delete(oldest);
      this.keptBytes -= bytesOf(its);
    }
  }

  private readAll(): void {
    const columns = new Columns();
    const rows = this.db
      .prepare('SELECT row, facets, closes_on, confirmed_on, pinned, length, longitude, latitude FROM entry')
      .iterate();
    for (const found of rows) columns.set(Number(found['row']), factsOf(found));
    columns.gather();
    this.columnsNow = columns;
    this.kept = new Map();
    this.keptBytes = 0;
  }

  /** One document has changed, come, or gone: the sets that are kept follow. */
  private follow(row: number): void {
    const found = this.db.prepare('SELECT * FROM entry WHERE row = ?').get(row);
    if (found) this.columnsNow.set(row, factsOf(found));
    else this.columnsNow.remove(row);
    const names = this.frequent.namesOfChanged(row) ?? this.namesOf(row);
    for (const [name, postings] of this.kept) {
      const now = changed(postings, row, names.has(name), this.columnsNow.span);
      this.keptBytes += bytesOf(now) - bytesOf(postings);
      this.kept.set(name, now);
    }
  }

  /** The words of a document as the index calls them; none where it is gone. */
  private namesOf(row: number): ReadonlySet<string> {
    const found = this.db.prepare('SELECT title, names, body FROM entry WHERE row = ?').get(row) as
      { title: string; names: string; body: Uint8Array } | undefined;
    return new Set(found ? tokensOf(this.segmenter, { ...found, body: unpackText(found.body) }) : []);
  }
}

const bytesOf = ({ rows, bits }: Postings) => WORD_BYTES + (rows ?? bits).byteLength;

function factsOf(found: Record<string, unknown>) {
  const closesOn = found['closes_on'];
  return {
    facets: JSON.parse(String(found['facets'])) as Record<string, string[]>,
    closesOn: closesOn === null ? null : Number(closesOn),
    confirmedOn: Number(found['confirmed_on']),
    pinned: found['pinned'] === 1,
    length: Number(found['length']),
    place: placeOf(found),
  };
}

function placeOf({ longitude, latitude }: Record<string, unknown>): Place | null {
  return typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude } : null;
}
