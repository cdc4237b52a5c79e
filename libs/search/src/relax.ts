import type { Filter } from './filter.js';
import type { Matches } from './match.js';
import { intersection, rowsOf } from './postings.js';
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
  query: Query,
  { terms, complete }: Matches,
  filter: Filter,
  total: number,
): Relaxation[] {
  if (total >= ENOUGH) return [];
  const words = query.loose || terms.length < 2 ? [] : terms;
  const ofWords = words.map((word): Relaxation => {
    const others = words.filter((one) => one !== word);
    const rows = rowsOf(intersection(others.map(({ any }) => any)));
    return { code: 'word', word: word.term.text, total: filter.count(rows) };
  });
  const ofFilters = filter.choices.flatMap(({ facet, values }): Relaxation[] => {
    const [value, another] = values;
    // Of several values any is enough: without one of them there would be fewer.
    if (value === undefined || another !== undefined) return [];
    return [{ code: 'filter', facet, value, total: filter.without(facet).count(complete) }];
  });
  return [...ofFilters, ...ofWords]
    .filter((relaxation) => relaxation.total > total)
    .sort((one, other) => other.total - one.total)
    .slice(0, MOST);
}
