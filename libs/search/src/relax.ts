import { countPassing, type FacetSources, type Filters } from './filter.js';
import type { IndexReader } from './index-reader.js';
import { match, type Matches } from './match.js';
import type { Query } from './query.js';

/** What may be given up, and how many results that gives. */
export type Relaxation =
  | { readonly code: 'word'; readonly word: string; readonly total: number }
  | { readonly code: 'filter'; readonly facet: string; readonly value: string; readonly total: number };

/** With so many results nobody needs to give up anything. */
const ENOUGH = 5;
const MOST = 6;

/**
 * Each word and each filter, one at a time, that would give more: the most first.
 *
 * @param total of the documents that have all that was asked for, as filtered now
 */
export function relaxationsOf(
  reader: IndexReader,
  query: Query,
  matches: Matches,
  { filters, sources, total }: { filters: Filters; sources: FacetSources; total: number },
): Relaxation[] {
  if (total >= ENOUGH) return [];
  const count = (rows: Uint32Array, chosen: Filters) => countPassing(rows, chosen, sources);
  const words = query.terms.length < 2 || query.loose ? [] : query.terms;
  const ofWords = words.map((word): Relaxation => {
    const without = { ...query, terms: query.terms.filter((term) => term !== word) };
    return { code: 'word', word: word.text, total: count(match(reader, without, true).rows, filters) };
  });
  const ofFilters = Object.entries(filters).flatMap(([facet, values]) =>
    values.map((value): Relaxation => {
      const fewer = { ...filters, [facet]: values.filter((one) => one !== value) };
      return { code: 'filter', facet, value, total: count(matches.complete, fewer) };
    }),
  );
  return [...ofFilters, ...ofWords]
    .filter((relaxation) => relaxation.total > total)
    .sort((one, other) => other.total - one.total)
    .slice(0, MOST);
}
