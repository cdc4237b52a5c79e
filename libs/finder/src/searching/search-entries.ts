import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, fillText, shanghaiDay, type Clock } from '#kernel';
import { LOGGER, type Logger } from '#platform';
import type { SearchAnswer } from '#search';
import { dayNumber } from './documents/entry-documents.js';
import { FacetLabels } from './documents/facet-labels.js';
import { FindNear } from './find-near.js';
import { FoundEntries } from './found-entries.js';
import { NoIndex } from './index-in-use.js';
import { SearchInDatabase } from './search-in-database.js';
import { SearchIndex } from './search-index.js';
import { observeSearch } from './search-metrics.js';
import { readQuestion, unknownValue, type Parameter, type ReadQuestion } from './search-request.js';
import { SEARCHING } from './searching.messages.js';
import type { SearchQuery, SearchResults } from './searching.schema.js';
import { TooSlow } from './threads/thread.js';

type Relaxation = SearchAnswer['relaxations'][number];

/** So many results can be paged through; nobody reads further. */
const REACHABLE = 10_000;
/** A drawing with more points than this says nothing. */
const MOST_PLACED = 200;

/** One search over the six directories. Open to everybody. */
@Injectable()
export class SearchEntries {
  constructor(
    private readonly index: SearchIndex,
    private readonly database: SearchInDatabase,
    private readonly labels: FacetLabels,
    private readonly found: FoundEntries,
    private readonly places: FindNear,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @param unread parameters that the query cannot hold because of their names
   * @throws DomainError 503 when it takes too long
   */
  async run(query: SearchQuery, unread: readonly Parameter[] = []): Promise<SearchResults> {
    const since = performance.now();
    const question = readQuestion(query, this.labels, unread);
    try {
      const results = await this.fromIndex(query, question);
      observeSearch('search', 'index', since);
      return results;
    } catch (error) {
      if (error instanceof TooSlow) throw new DomainError('finder.search-too-slow', 503, { cause: error });
      // Nobody who searches has to wait until somebody has read this.
      if (!(error instanceof NoIndex)) this.logger.error({ err: error }, 'a search failed');
      const results = await this.fromDatabase(query, question);
      observeSearch('search', 'database', since);
      return results;
    }
  }

  private async fromIndex(query: SearchQuery, question: ReadQuestion): Promise<SearchResults> {
    const now = this.clock.now();
    const { text, filters } = question;
    const from = await this.places.run(query.near);
    const offset = (query.page - 1) * query.limit;
    const request = {
      text,
      filters,
      limit: offset < REACHABLE ? query.limit : 0,
      today: dayNumber(shanghaiDay(now)),
      mostPlaced: query.placed === '1' ? MOST_PLACED : 0,
      ...(from.near ? { near: from.near } : {}),
    };
    const answer = await this.index.ask({
      is: 'search',
      request: { ...request, offset: Math.min(offset, REACHABLE) },
    });
    const unknown = answer.unknownFilters.filter(({ facet, value }) => !this.labels.knows(facet, value));
    const barren = this.barrenFilters(answer, filters);
    const isEmpty = barren.length > 0;
    const { total, complete, items } = isEmpty ? { total: 0, complete: 0, items: [] } : answer;
    return {
      ...pageOf(query, total),
      complete,
      items: items.map((hit) => this.found.of(hit, now, query.explain === '1')),
      facets: this.facetsOf(answer, filters, isEmpty),
      near: from.near,
      placed: this.placedOf(answer, isEmpty),
      relaxations: this.relaxationsOf(isEmpty ? barren : answer.relaxations, filters),
      corrected: answer.corrected,
      ignored: [
        ...question.ignored,
        ...from.ignored,
        ...unknown.map(({ facet, value }) => unknownValue(facet, value)),
      ],
      rebuilding: !this.index.isWhole,
    };
  }

  private async fromDatabase(
    query: SearchQuery,
    { text, filters, ignored }: ReadQuestion,
  ): Promise<SearchResults> {
    const { kind = [], ...others } = filters;
    const offset = (query.page - 1) * query.limit;
    const kinds = kind.filter((value) => this.labels.knows('kind', value));
    const wanted = Math.min(query.limit, Math.max(0, REACHABLE - offset));
    const found = wanted === 0 ? [] : await this.database.run(text, kinds, offset, wanted + 1);
    const items = found.slice(0, wanted);
    // As far as it was looked: counting them all is what the index is for.
    const total = items.length === 0 ? 0 : offset + found.length;
    const near = [query.near ?? []].flat().filter(Boolean).slice(0, 1);
    const left = Object.entries(others).map(([name, [value = '']]) => ({
      name,
      value,
      text: SEARCHING['finder.ignored-filters'],
    }));
    return {
      ...pageOf(query, total),
      complete: total,
      items,
      facets: {},
      near: null,
      placed: null,
      relaxations: [],
      corrected: null,
      ignored: [
        ...ignored,
        ...left,
        ...near.map((value) => ({ name: 'near', value, text: SEARCHING['finder.ignored-distance'] })),
      ],
      rebuilding: true,
    };
  }

  private facetsOf(answer: SearchAnswer, filters: ReadQuestion['filters'], isEmpty: boolean) {
    const facets: SearchResults['facets'] = {};
    for (const [name, counts] of Object.entries(answer.facets)) {
      const chosen = filters[name] ?? [];
      const known = chosen.filter((value) => this.labels.knows(name, value));
      // What was chosen and has nothing must be there to be taken back.
      const missing = known.filter((value) => !counts.some((one) => one.value === value));
      const all = [
        ...(isEmpty && chosen.length === 0 ? [] : counts),
        ...missing.map((value) => ({ value, count: 0 })),
      ];
      if (all.length === 0) continue;
      facets[name] = all.map(({ value, count }) => ({
        value,
        label: this.labels.labelOf(name, value, filters['kind']),
        count,
      }));
    }
    return facets;
  }

  private placedOf({ placed }: SearchAnswer, isEmpty: boolean): SearchResults['placed'] {
    if (!placed || isEmpty) return placed && { total: 0, items: [] };
    return { total: placed.total, items: placed.items.map((one) => this.found.placedOf(one)) };
  }

  /** Choices that there are and that no entry has: with them nothing is found, which the index does not know. */
  private barrenFilters(answer: SearchAnswer, filters: ReadQuestion['filters']): Relaxation[] {
    return Object.entries(filters)
      .filter(([facet, values]) => hasNone(answer, facet, values))
      .flatMap(([facet, values]) =>
        values
          .filter((value) => this.labels.knows(facet, value))
          .map((value) => ({ code: 'filter' as const, facet, value, total: answer.total })),
      );
  }

  private relaxationsOf(
    relaxations: readonly Relaxation[],
    filters: ReadQuestion['filters'],
  ): SearchResults['relaxations'] {
    return relaxations.map((relaxation) => {
      if (relaxation.code === 'word')
        return {
          facet: null,
          value: null,
          ...relaxation,
          text: fillText(SEARCHING['finder.relax-word'], { word: relaxation.word }),
        };
      const label = this.labels.labelOf(relaxation.facet, relaxation.value, filters['kind']);
      return {
        word: null,
        ...relaxation,
        text: fillText(SEARCHING['finder.relax-filter'], { value: label }),
      };
    });
  }
}

/** None of the values chosen of a facet is in the index. */
function hasNone({ unknownFilters }: SearchAnswer, facet: string, values: readonly string[]): boolean {
  return values.every((value) => unknownFilters.some((one) => one.facet === facet && one.value === value));
}

function pageOf({ page, limit }: SearchQuery, total: number) {
  const pages = Math.ceil(Math.min(total, REACHABLE) / limit);
  return { total, page, limit, pages, beyondEnd: page > Math.max(1, pages) };
}
