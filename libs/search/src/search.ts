import { bestCandidates } from './candidates.js';
import { correct } from './correct.js';
import {
  countPassing,
  facetsOn,
  filter,
  type FacetCount,
  type FacetSources,
  type Filters,
} from './filter.js';
import { highlight, snippet, type Piece } from './highlight.js';
import { COMPARED, type EntryTexts, type IndexReader } from './index-reader.js';
import type { Lexicon } from './lexicon.js';
import { match, type FoundTerm, type Matches } from './match.js';
import { parseQuery, type Query } from './query.js';
import { rank, reasonsOf, weigh, type Ranked, type Reason } from './rank.js';
import { relaxationsOf, type Relaxation } from './relax.js';
import type { Segmenter } from './segment.js';

export interface SearchRequest {
  readonly text: string;
  readonly filters: Filters;
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
  /** In days since 1970-01-01, Shanghai: what is over today depends on it. */
  readonly today: number;
}

export interface Hit {
  readonly id: string;
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
  readonly shown: unknown;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface SearchAnswer {
  readonly total: number;
  /** So many of them have every word; where it is fewer, the others have some. */
  readonly complete: number;
  readonly items: readonly Hit[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Choices that nothing has; they were left out. */
  readonly unknownFilters: readonly { readonly facet: string; readonly value: string }[];
  /** Nothing was found for what was typed, so this was looked for instead. */
  readonly corrected: string | null;
  /** What to drop for more, where little was found. */
  readonly relaxations: readonly Relaxation[];
}

/**
 * So many results of the first stage have their texts read. With twice as many, or three quarters of it, the judged
 * queries are answered no better, and reading texts is what a query costs most.
 */
const RANKED = 50;

/** One reader's whole answer: results, counts of all facets, and what else may help. */
export class Search {
  constructor(
    private readonly reader: IndexReader,
    private readonly lexicon: Lexicon,
    private readonly segmenter: Segmenter,
  ) {}

  run(request: SearchRequest): SearchAnswer {
    this.reader.refresh();
    const asked = this.find(request.text);
    const corrected = asked.matches.complete.length === 0 ? correct(this.reader, asked.query) : undefined;
    const { query, matches } = corrected === undefined ? asked : this.find(corrected);
    const sources = facetsOn(this.reader.columns, request.today);
    const filtered = filter(matches.rows, request.filters, sources);
    const ranked = this.ranked(request, query, matches.terms, filtered.rows);
    const phrases = phrasesOf(matches.terms);
    const complete = completeOf(matches, request.filters, sources) ?? filtered.rows.length;
    return {
      total: filtered.rows.length,
      complete,
      items: this.hitsOf(ranked, phrases, request.today),
      facets: filtered.facets,
      unknownFilters: filtered.unknown,
      corrected: corrected ?? null,
      relaxations: relaxationsOf(this.reader, query, matches, {
        filters: request.filters,
        sources,
        total: complete,
      }),
    };
  }

  private find(text: string): { query: Query; matches: Matches } {
    const query = parseQuery(text, this.lexicon, this.segmenter);
    return { query, matches: match(this.reader, query) };
  }

  private hitsOf(ranked: readonly Ranked[], phrases: readonly string[], today: number): Hit[] {
    const { columns } = this.reader;
    const all = this.reader.shownOf(ranked.map(({ row }) => row));
    return ranked.flatMap((one) => {
      const entry = all.get(one.row);
      if (!entry) return [];
      const { row, texts, score } = one;
      const marked = { title: highlight(texts.title, phrases), snippet: this.snippetOf(row, texts, phrases) };
      return [{ ...entry, score, reasons: reasonsOf(one, columns, today), ...marked }];
    });
  }

  /** Only of what is said nowhere in its beginning the whole body is read. */
  private snippetOf(row: number, { body }: EntryTexts, phrases: readonly string[]): readonly Piece[] {
    const pieces = snippet(body, phrases);
    if (body.length < COMPARED || pieces.some(({ found }) => found)) return pieces;
    return snippet(this.reader.bodyOf(row), phrases);
  }

  /** One page. Behind these the order of the first stage holds, so that pages never overlap. */
  private ranked(
    { offset, limit, today }: SearchRequest,
    query: Query,
    terms: readonly FoundTerm[],
    rows: Uint32Array,
  ): Ranked[] {
    const most = Math.max(RANKED, offset + limit);
    const candidates = bestCandidates(rows, terms, this.reader.columns, { today, most });
    const first = offset < RANKED ? rank(this.reader, query, terms, candidates.slice(0, RANKED), today) : [];
    const later = candidates.slice(Math.max(RANKED, offset), offset + limit);
    return [...first.slice(offset, offset + limit), ...weigh(this.reader, query, terms, later, today)];
  }
}

/** Nothing where all that is shown is complete. */
function completeOf(
  { rows, complete }: Matches,
  filters: Filters,
  sources: FacetSources,
): number | undefined {
  return rows === complete ? undefined : countPassing(complete, filters, sources);
}

const phrasesOf = (terms: readonly FoundTerm[]) =>
  terms.flatMap(({ ways }) =>
    ways.flatMap(({ way }) => (way.latin ? [] : [way.phrase, ...(way.tokens.length > 1 ? way.tokens : [])])),
  );
