import type { IndexReader } from './index-reader.js';
import { NONE, intersection, postingsOf, rowsOf, union, type Postings } from './postings.js';
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
  /** What is shown. Ascending row numbers. */
  readonly rows: Uint32Array;
  /** Those of them that have all that was asked for: every term, unless it is a question. */
  readonly complete: Uint32Array;
}

/** A loose query finds what has this share of its terms, weighed by how telling they are. */
const SHARE = 0.2;
/** Where fewer than these have every term, those are shown as well that have enough of them. */
const FEW = 10;
/** In a loose query, a term that more than this share of all documents has tells nothing. */
const COMMON = 0.3;

/**
 * The documents that have every term; where these are few, and for a question, all that have enough of it.
 *
 * @param strict leaves out those that have only enough of it, of a question too
 */
export function match(reader: IndexReader, query: Query, strict = false): Matches {
  const terms = termsOf(reader, query).map((term) => findTerm(reader, term));
  if (terms.length === 0) return allOf(reader.columns.rows(), terms);
  if (query.loose && !strict) return allOf(looseRows(reader, terms), terms);
  const complete = rowsOf(intersection(terms.map(({ any }) => any)));
  if (strict || complete.length >= FEW || terms.length === 1) return allOf(complete, terms);
  return { terms, complete, rows: looseRows(reader, terms) };
}

const allOf = (rows: Uint32Array, terms: readonly FoundTerm[]): Matches => ({ terms, rows, complete: rows });

/** Letters that together are the way in which a title is typed are one word. */
function termsOf(reader: IndexReader, { terms, latin }: Query): readonly Term[] {
  if (latin === undefined || reader.documentsWith(latin, 'latin').size === 0) return terms;
  return [{ text: latin, ways: [{ phrase: latin, tokens: [latin], weight: 1, latin: true }] }];
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
  // What adds up in another order differs in its last digits.
  const least = wanted - 1e-3;
  const enough = counted.filter(({ idf }) => idf >= least);
  const together = rowsOfTogether(
    counted.filter(({ idf }) => idf < least),
    least,
    span,
  );
  return rowsOf(union([...enough.map(({ any }) => any), postingsOf(together, span)], span));
}

/** The documents whose terms have this weight only together, of terms of which none has it alone. */
function rowsOfTogether(terms: readonly FoundTerm[], least: number, span: number): Uint32Array {
  if (terms.reduce((sum, { idf }) => sum + idf, 0) < least) return new Uint32Array(0);
  const weights = new Float32Array(span);
  for (const { any, idf } of terms) for (const row of rowsOf(any)) weights[row]! += idf;
  const rows = new Uint32Array(span);
  let count = 0;
  for (let row = 0; row < span; row += 1) if (weights[row]! >= least) rows[count++] = row;
  return rows.slice(0, count);
}
