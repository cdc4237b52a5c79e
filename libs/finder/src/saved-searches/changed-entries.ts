import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { createIndex, fold, IndexReader, IndexWriter, Lexicon, Search, Segmenter } from '#search';
import { Words } from '../lexicon/words.js';
import { EntryDocuments } from '../searching/documents/entry-documents.js';
import { COLUMNS, type EntryRow } from '../searching/projection/entry-feed.js';

/** A small index in memory, to be closed after use. */
interface SmallIndex {
  readonly search: Search;
  readonly close: () => void;
}

/** A piece of changes has no more. */
const MOST = 1000;

/** Changed entries as the search would find them. */
@Injectable()
export class ChangedEntries {
  /** The cutter of words takes a while to begin; it is kept until the dictionary says other words. */
  private cutter: { readonly words: string; readonly segmenter: Segmenter } | null = null;

  constructor(
    private readonly db: Db,
    private readonly words: Words,
    private readonly documents: EntryDocuments,
  ) {}

  /**
   * Those that are published and whose change number is above `after`, up to `upTo`; null when there are none.
   *
   * @param today on which they are open or over, `YYYY-MM-DD`
   */
  async indexOf(after: string, upTo: string, today: string): Promise<SmallIndex | null> {
    const rows = await this.db.read.query<EntryRow[]>(
      `SELECT ${COLUMNS} WHERE e.change_number > ? AND e.change_number <= ? AND e.state = 'published'
        ORDER BY e.change_number LIMIT ${MOST}`,
      [after, upTo],
    );
    if (rows.length === 0) return null;
    const lexicon = new Lexicon(await this.words.content(), fold);
    const segmenter = this.segmenterFor([...lexicon.words]);
    const db = createIndex(':memory:', '');
    new IndexWriter(db, segmenter).put(rows.map((row) => this.documents.of(row, today)));
    return {
      search: new Search(new IndexReader(db, segmenter), lexicon, segmenter),
      close: () => db.close(),
    };
  }

  private segmenterFor(known: readonly string[]): Segmenter {
    const words = known.join('\n');
    if (this.cutter?.words !== words) this.cutter = { words, segmenter: new Segmenter(known) };
    return this.cutter.segmenter;
  }
}
