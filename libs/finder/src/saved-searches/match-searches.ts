import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { dayNumber } from '../searching/documents/entry-documents.js';
import { ChangedEntries } from './changed-entries.js';
import type { SavedQuery } from './saved-queries.js';

/** Questions that are held at a time. */
const PAGE = 500;
/** Entries that one statement notes for everybody who asks the same. */
const ENTRIES = 20;

interface QueryRow {
  readonly query_hash: string;
  readonly query: string;
}

/**
 * Finds changed entries for all saved searches: they are put into a small index of the search's own engine, and each
 * question is put to it once, however many companies keep it. A version of an entry is found for a search once, however
 * often this runs; what was told before stays told.
 */
@Injectable()
export class MatchSearches {
  constructor(
    private readonly db: Db,
    private readonly changed: ChangedEntries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the entries whose change number is above `after`, up to `upTo`. */
  async run(after: string, upTo: string): Promise<void> {
    const [first] = await this.queries('');
    if (!first) return;
    const today = shanghaiDay(this.clock.now());
    const index = await this.changed.indexOf(after, upTo, today);
    if (!index) return;
    try {
      for await (const { query, query_hash } of this.allQueries()) {
        const asked = JSON.parse(query) as SavedQuery;
        const ids = index.search.matching({ ...asked, today: dayNumber(today) });
        for (let at = 0; at < ids.length; at += ENTRIES)
          await this.note(query_hash, ids.slice(at, at + ENTRIES), { after, upTo });
      }
    } finally {
      index.close();
    }
  }

  private async *allQueries(): AsyncGenerator<QueryRow> {
    for (let last = ''; ;) {
      const rows = await this.queries(last);
      for (const row of rows) {
        yield row;
        // Other jobs of the process come in between.
        await breathe();
      }
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.query_hash ?? '';
    }
  }

  private queries(after: string): Promise<QueryRow[]> {
    return this.db.read.query<QueryRow[]>(
      `SELECT query_hash, MIN(query) AS query FROM finder_saved_search
        WHERE query_hash > ? AND frequency <> 'off' GROUP BY query_hash ORDER BY query_hash LIMIT ${PAGE}`,
      [after],
    );
  }

  /** Only of versions that were compared: one that came since has its own turn. */
  private note(
    queryHash: string,
    ids: readonly string[],
    piece: { after: string; upTo: string },
  ): Promise<unknown> {
    return this.db.run((tx) =>
      tx.query(
        `INSERT IGNORE INTO finder_search_hit (search_id, entry_id, entry_version, change_number, at, told_at)
         SELECT s.id, e.id, e.version, e.change_number, ?, NULL
           FROM finder_saved_search s JOIN finder_entry e ON e.id IN (?) AND e.change_number > s.after_change
          WHERE s.query_hash = ? AND s.frequency <> 'off' AND e.state = 'published'
            AND e.change_number > ? AND e.change_number <= ?`,
        [this.clock.now(), ids, queryHash, piece.after, piece.upTo],
      ),
    );
  }
}
