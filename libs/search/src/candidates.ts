import type { Columns } from './columns.js';
import type { FoundTerm } from './match.js';
import { has } from './postings.js';

/** A row with what the first stage thinks of it. */
export interface Candidate {
  readonly row: number;
  readonly score: number;
}

/** A term in the title is worth so much more than one that is only found somewhere. */
const TITLE = 1.5;
/** A text much longer than usual has more words of everything. */
const LENGTH = 0.1;
const USUAL_LENGTH = 250;
/** What is over, and what nobody has confirmed for long, sinks: as shares of the whole query's weight. */
const CLOSED = 0.25;
const STALE = 0.15;
const FRESH = 0.1;
const STALE_DAYS = 365;
/** In a list so many times as long as the rows, each row is looked up instead of walking both. */
const WORTH_SEARCHING = 16;

/**
 * The first stage: the best rows by what needs no look at their texts. Documents of one size are not told apart by how
 * often they say a word: that is left to the second stage.
 *
 * @param rows that match, ascending
 * @param most so many are given back, the best first, pinned ones before all
 */
export function bestCandidates(
  rows: Uint32Array,
  terms: readonly FoundTerm[],
  columns: Columns,
  { today, most }: { today: number; most: number },
): Candidate[] {
  const weight = terms.reduce((sum, { idf }) => sum + idf, 0) || 1;
  /** By place among the rows. */
  const scores = new Float32Array(rows.length);
  for (const { ways, idf } of terms)
    for (const { way, any, title } of ways) {
      // Where all rows have it, it does not tell them apart.
      if (any.size < rows.length * 4 || terms.length > 1 || ways.length > 1)
        addTo(scores, any, rows, idf * way.weight);
      addTo(scores, title, rows, idf * way.weight * TITLE);
    }
  const heap = new Best(most);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    const norm = 1 - LENGTH + LENGTH * Math.sqrt(columns.length(row) / USUAL_LENGTH);
    heap.offer(row, scores[at]! / norm + weight * standing(columns, row, today));
  }
  return heap.sorted();
}

/** What is thought of a document whatever is asked: open before closed, fresh before stale, pinned before all. */
export function standing(columns: Columns, row: number, today: number): number {
  const age = columns.age(row, today);
  const freshness = age > STALE_DAYS ? -STALE : FRESH * (1 - age / STALE_DAYS);
  return freshness - (columns.isClosed(row, today) ? CLOSED : 0) + (columns.isPinned(row) ? 100 : 0);
}

export const isStale = (columns: Columns, row: number, today: number) => columns.age(row, today) > STALE_DAYS;

function addTo(scores: Float32Array, found: FoundTerm['any'], rows: Uint32Array, worth: number): void {
  const list = found.rows;
  if (!list || list.length > rows.length * WORTH_SEARCHING) {
    for (let at = 0; at < rows.length; at += 1) if (has(found, rows[at]!)) scores[at]! += worth;
    return;
  }
  // Two ascending lists, side by side.
  for (let [at, other] = [0, 0]; at < rows.length && other < list.length;) {
    const difference = rows[at]! - list[other]!;
    if (difference === 0) scores[at]! += worth;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
}

/** The largest of many: a heap with the least of them on top. */
class Best {
  private readonly rows: Uint32Array;
  private readonly scores: Float64Array;
  private size = 0;

  constructor(private readonly most: number) {
    this.rows = new Uint32Array(most);
    this.scores = new Float64Array(most);
  }

  offer(row: number, score: number): void {
    if (this.size < this.most) this.rise(this.size++, row, score);
    else if (this.most > 0 && score > this.scores[0]!) this.sink(row, score);
  }

  sorted(): Candidate[] {
    const all = Array.from({ length: this.size }, (_, at) => ({
      row: this.rows[at]!,
      score: this.scores[at]!,
    }));
    return all.sort((one, other) => other.score - one.score || one.row - other.row);
  }

  private rise(from: number, row: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (this.scores[above]! <= score) break;
      this.put(at, this.rows[above]!, this.scores[above]!);
      at = above;
    }
    this.put(at, row, score);
  }

  private sink(row: number, score: number): void {
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.scores[below + 1]! < this.scores[below]!) below += 1;
      if (this.scores[below]! >= score) break;
      this.put(at, this.rows[below]!, this.scores[below]!);
      at = below;
    }
    this.put(at, row, score);
  }

  private put(at: number, row: number, score: number): void {
    this.rows[at] = row;
    this.scores[at] = score;
  }
}
