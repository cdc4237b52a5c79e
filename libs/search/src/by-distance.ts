import { bestCandidates, type Candidate } from './candidates.js';
import type { Columns } from './columns.js';
import { metresBetween, type Place } from './distance.js';
import type { FoundTerm } from './match.js';

/** What is asked of an order by distance. */
interface Page {
  readonly near: Place;
  readonly offset: number;
  readonly limit: number;
  readonly today: number;
}

/** One page of the rows, the nearest first; what is nowhere follows in the order of the first stage. */
export function byDistance(
  rows: Uint32Array,
  terms: readonly FoundTerm[],
  columns: Columns,
  { near, offset, limit, today }: Page,
): Candidate[] {
  const { placed, others } = partedByPlace(rows, columns);
  const page = nearestFirst(placed, columns, near).slice(offset, offset + limit);
  if (page.length === limit) return page;
  const most = offset + limit - placed.length;
  const later = bestCandidates(others, terms, columns, { today, most });
  return [...page, ...later.slice(Math.max(0, offset - placed.length))];
}

/** The rows that are somewhere, and the others; both ascending. */
export function partedByPlace(
  rows: Uint32Array,
  columns: Columns,
): { placed: Uint32Array; others: Uint32Array } {
  return {
    placed: rows.filter((row) => columns.placeOf(row) !== undefined),
    others: rows.filter((row) => columns.placeOf(row) === undefined),
  };
}

/** @param placed rows that are somewhere; each with its distance below zero as its score */
export function nearestFirst(placed: Uint32Array, columns: Columns, near: Place): Candidate[] {
  return Array.from(placed, (row) => {
    const place = columns.placeOf(row);
    return { row, score: place ? -metresBetween(near, place) : -Infinity };
  }).sort((one, other) => other.score - one.score || one.row - other.row);
}
