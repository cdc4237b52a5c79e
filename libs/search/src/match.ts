import type { IndexReader } from './index-reader.js';
import { NONE, intersection, rowsOf, union, type Postings } from './postings.js';
import type { Query, Term, Way } from './query.js';

/** A term with where it is: the documents that have it at all, and those that have it in their title. */
export interface FoundTerm {
  readonly term: Term;
  readonly any: Postings;
  readonly ways: readonly FoundWay[];
  /** How telling it is: rare terms tell more (the inverse document frequency of BM25). */
  readonly idf: number;
}

export interface FoundWay {
  readonly way: Way;
  readonly any: Postings;
  readonly title: Postings;
}

/** What a query finds before anything is filtered. */
export interface Matches {
  readonly terms: readonly FoundTerm[];
  /** Ascending row numbers. */
  readonly rows: Uint32Array;
}

/** A loose query finds what has this share of its terms, weighed by how telling they are. */
const SHARE = 0.4;
/** In a loose query, a term that more than this share of all documents has tells nothing. */
const COMMON = 0.3;

/** All terms of a query where each must be found; else those documents that have enough of it. */
export function match(reader: IndexReader, query: Query): Matches {
  const terms = query.terms.map((term) => findTerm(reader, term));
  if (terms.length === 0) return { terms, rows: reader.columns.rows() };
  const rows = query.loose ? looseRows(reader, terms) : rowsOf(intersection(terms.map(({ any }) => any)));
  return { terms, rows };
}

export function findTerm(reader: IndexReader, term: Term): FoundTerm {
  const ways = term.ways.map((way) => findWay(reader, way));
  const { span } = reader.columns;
  const any = union(
    ways.map((way) => way.any),
    span,
  );
  // Of the exact way where there is one: a rare word does not become a common one by its synonyms.
  const size = ways[0]!.any.size || any.size;
  return { term, any, ways, idf: Math.log(1 + (span - size + 0.5) / (size + 0.5)) };
}

function findWay(reader: IndexReader, way: Way): FoundWay {
  const { tokens } = way;
  if (tokens.length === 0) return { way, any: NONE, title: NONE };
  if (way.latin) {
    const any = intersection(tokens.map((token) => reader.documentsWith(token, 'latin')));
    return { way, any, title: any };
  }
  return {
    way,
    any: intersection(tokens.map((token) => reader.documentsWith(token, 'any'))),
    title: intersection(tokens.map((token) => reader.documentsWith(token, 'title'))),
  };
}

function looseRows(reader: IndexReader, terms: readonly FoundTerm[]): Uint32Array {
  const { span } = reader.columns;
  const found = terms.filter(({ any }) => any.size > 0);
  const telling = found.filter(({ any }) => any.size <= span * COMMON);
  const counted = telling.length > 0 ? telling : found;
  const wanted = SHARE * counted.reduce((sum, { idf }) => sum + idf, 0);
  const weights = new Float32Array(span);
  for (const { any, idf } of counted) for (const row of rowsOf(any)) weights[row]! += idf;
  const rows = new Uint32Array(span);
  let count = 0;
  // What adds up in another order differs in its last digits.
  for (let row = 0; row < span; row += 1)
    if (weights[row]! > 0 && weights[row]! >= wanted - 1e-3) rows[count++] = row;
  return rows.slice(0, count);
}
