import { byDistance, nearestFirst, partedByPlace } from './by-distance.js';
import { bestCandidates } from './candidates.js';
import { COMPARED } from './stored-texts.js';
import { correct } from './correct.js';
import { metresBetween, type Place } from './distance.js';
import { facetsOn, Filter, type FacetCount, type Filters } from './filter.js';
import { highlight, snippet, type Piece } from './highlight.js';
import type { IndexReader } from './index-reader.js';
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
  /** Whence distances are counted: the nearest comes first, and what is nowhere at last. */
  readonly near?: Place;
  /** So many of those that are somewhere are told besides, wherever they stand among the pages. */
  readonly mostPlaced?: number;
}

/** Something found that is somewhere. */
export interface Placed {
  readonly id: string;
  readonly title: string;
  readonly shown: unknown;
  readonly place: Place;
  /** In metres; null where nobody said from where. */
  readonly distance: number | null;
}

export interface Hit {
  readonly id: string;
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
  readonly shown: unknown;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** In metres; null of what is nowhere, and where nobody said from where. */
  readonly distance: number | null;
}

export interface SearchAnswer {
  readonly total: number;
  /** So many of them have every word; where it is fewer, the others have some. */
  readonly complete: number;
  readonly items: readonly Hit[];
  /** How many are somewhere; the nearest, or the best, of them. Null where nobody asked where things are. */
  readonly placed: { readonly total: number; readonly items: readonly Placed[] } | null;
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
    const { query: typed, matches: found } = asked;
    const corrected = found.complete.length === 0 ? correct(this.reader, typed, found.terms) : undefined;
    const { query, matches } = corrected === undefined ? asked : this.find(corrected);
    const filter = new Filter(request.filters, facetsOn(this.reader.columns, request.today));
    const filtered = filter.apply(matches.rows);
    const ranked = this.ranked(request, query, matches.terms, filtered.rows);
    const phrases = phrasesOf(matches.terms);
    // Where all that is shown is complete, it is counted already.
    const complete =
      matches.rows === matches.complete ? filtered.rows.length : filter.count(matches.complete);
    return {
      total: filtered.rows.length,
      complete,
      items: this.hitsOf(ranked, phrases, request),
      placed: this.placedOf(request, matches.terms, filtered.rows),
      facets: filtered.facets,
      unknownFilters: filter.unknown,
      corrected: corrected ?? null,
      relaxations: relaxationsOf(query, matches, filter, complete),
    };
  }

  /**
   * The ids of all documents that have everything that is asked for: no word is given up and none is corrected, and a
   * choice that no document has leaves none.
   */
  matching({ text, filters, today }: Pick<SearchRequest, 'text' | 'filters' | 'today'>): string[] {
    this.reader.refresh();
    const { rows } = match(this.reader, parseQuery(text, this.lexicon, this.segmenter), true);
    const filter = new Filter(filters, facetsOn(this.reader.columns, today));
    const hasNone = ([facet, values]: readonly [string, readonly string[]]) =>
      values.every((value) => filter.unknown.some((one) => one.facet === facet && one.value === value));
    if (Object.entries(filters).some(hasNone)) return [];
    return Array.from(this.reader.shownOf([...filter.apply(rows).rows]).values(), ({ id }) => id);
  }

  private find(text: string): { query: Query; matches: Matches } {
    const query = parseQuery(text, this.lexicon, this.segmenter);
    return { query, matches: match(this.reader, query) };
  }

  private hitsOf(ranked: readonly Ranked[], phrases: readonly string[], request: SearchRequest): Hit[] {
    const { today, near } = request;
    const { columns } = this.reader;
    const all = this.reader.shownTextsOf(ranked.map(({ row }) => row));
    return ranked.flatMap((one): Hit[] => {
      const entry = all.get(one.row);
      if (!entry) return [];
      const { row, score, texts } = one;
      const { id, shown, title, body } = entry;
      const marked = {
        title: highlight(title, phrases),
        snippet: this.snippetOf(row, body, phrases, texts.body),
      };
      const distance = distanceOf(near, columns.placeOf(row));
      return [{ id, shown, score, reasons: reasonsOf(one, columns, today), distance, ...marked }];
    });
  }

  private placedOf(
    { near, mostPlaced: most = 0, today }: SearchRequest,
    terms: readonly FoundTerm[],
    rows: Uint32Array,
  ): SearchAnswer['placed'] {
    if (most === 0 && !near) return null;
    const { columns } = this.reader;
    const { placed } = partedByPlace(rows, columns);
    const first = near
      ? nearestFirst(placed, columns, near).slice(0, most)
      : bestCandidates(placed, terms, columns, { today, most });
    const wanted = first.map(({ row }) => row);
    const [titles, shown] = [this.reader.titlesOf(wanted), this.reader.shownOf(wanted)];
    const items = wanted.flatMap((row): Placed[] => {
      const [title, entry, place] = [titles.get(row), shown.get(row), columns.placeOf(row)];
      if (title === undefined || !entry || !place) return [];
      return [{ ...entry, title, place, distance: distanceOf(near, place) }];
    });
    return { total: placed.length, items };
  }

  /** Only of what is said nowhere in its beginning the whole body is read. */
  private snippetOf(row: number, body: string, phrases: readonly string[], folded: string): readonly Piece[] {
    const pieces = snippet(body, phrases, folded);
    if (body.length < COMPARED || pieces.some(({ found }) => found)) return pieces;
    return snippet(this.reader.bodyOf(row), phrases);
  }

  /** One page. Behind these the order of the first stage holds, so that pages never overlap. */
  private ranked(
    { offset, limit, today, near }: SearchRequest,
    query: Query,
    terms: readonly FoundTerm[],
    rows: Uint32Array,
  ): Ranked[] {
    const { columns } = this.reader;
    if (near) {
      const page = byDistance(rows, terms, columns, { near, offset, limit, today });
      return weigh(this.reader, query, terms, page, today);
    }
    const most = Math.max(RANKED, offset + limit);
    const candidates = bestCandidates(rows, terms, columns, { today, most });
    const first = offset < RANKED ? rank(this.reader, query, terms, candidates.slice(0, RANKED), today) : [];
    const later = candidates.slice(Math.max(RANKED, offset), offset + limit);
    return [...first.slice(offset, offset + limit), ...weigh(this.reader, query, terms, later, today)];
  }
}

const distanceOf = (near: Place | undefined, place: Place | undefined) =>
  near && place ? metresBetween(near, place) : null;

const phrasesOf = (terms: readonly FoundTerm[]) =>
  terms.flatMap(({ ways }) =>
    ways.flatMap(({ way }) => (way.latin ? [] : [way.phrase, ...(way.tokens.length > 1 ? way.tokens : [])])),
  );
