import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { forbidden } from '#kernel';
import { Db } from '#platform';
import { FinderSavedSearch } from './saved-search.entity.js';
import { SavedQueries, storedQuery, type SavedQuery } from './saved-queries.js';
import {
  MOST_SEARCHES,
  type DraftSearchQuery,
  type SavedSearch,
  type SavedSearchList,
  type SearchDraft,
} from './saved-searches.schema.js';

/** The questions that a company keeps, how often it hears of each, and how much waits. */
@Injectable()
export class ListSearches {
  constructor(
    private readonly db: Db,
    private readonly queries: SavedQueries,
  ) {}

  /** The latest first. @throws DomainError 403 when the person acts for no company */
  async run(actor: Actor): Promise<SavedSearchList> {
    if (!actor.company) throw forbidden();
    const searches = await this.db.read.find(FinderSavedSearch, {
      where: { companyId: actor.company.id },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_SEARCHES,
    });
    const news = await this.newsOf(searches.map(({ id }) => id));
    return { items: searches.map((search) => this.shown(search, news.get(search.id))), most: MOST_SEARCHES };
  }

  /** What saving an address would keep. @throws DomainError 403; 422 for what is no question */
  async draft(actor: Actor, { query }: DraftSearchQuery): Promise<SearchDraft> {
    if (!actor.company) throw forbidden();
    const asked = this.queries.read(query);
    const { queryHash } = storedQuery(asked);
    const kept = await this.db.read.find(FinderSavedSearch, {
      where: { companyId: actor.company.id },
      select: { id: true, queryHash: true },
    });
    return {
      name: this.queries.nameOf(asked),
      ...this.queries.asked(asked),
      saved: kept.find((one) => one.queryHash === queryHash)?.id ?? null,
      isFull: kept.length >= MOST_SEARCHES,
    };
  }

  /** By search, how many of the entries that it found are still to be told and still say the same. */
  private async newsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read.query<{ id: string; news: string }[]>(
      `SELECT h.search_id AS id, COUNT(*) AS news FROM finder_search_hit h
         JOIN finder_entry e ON e.id = h.entry_id AND e.version = h.entry_version AND e.state = 'published'
        WHERE h.search_id IN (?) AND h.told_at IS NULL GROUP BY h.search_id`,
      [ids],
    );
    return new Map(rows.map(({ id, news }) => [id, Number(news)]));
  }

  private shown(search: FinderSavedSearch, news = 0): SavedSearch {
    const { id, name, frequency, nextAt, toldAt, version } = search;
    return {
      id,
      name,
      ...this.queries.asked(JSON.parse(search.query) as SavedQuery),
      frequency,
      nextAt: frequency === 'off' ? null : nextAt.toISOString(),
      toldAt: toldAt?.toISOString() ?? null,
      news,
      version,
    };
  }
}
