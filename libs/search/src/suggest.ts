import { bestCandidates } from './candidates.js';
import { fold } from './fold.js';
import type { IndexReader } from './index-reader.js';
import { intersection, rowsOf, type Postings } from './postings.js';
import { partsOf, runsOf } from './segment.js';

/** A title that holds what is being typed. */
export interface Suggestion {
  readonly id: string;
  readonly title: string;
  /** What a list of results shows of it. */
  readonly shown: unknown;
}

/** So many titles are looked at for the best few. */
const LOOKED_AT = 60;
/** Of a longer text nothing is suggested: it is no beginning any more. */
export const LONGEST_BEGINNING = 40;

/**
 * Titles for what is being typed: those that begin with it first, then those in which it stands, shorter ones first.
 * Letters are taken as they are and as the way a Chinese title is typed.
 *
 * @param today in days since 1970-01-01: what is over comes later
 */
export function suggest(
  reader: IndexReader,
  typed: string,
  { today, most }: { today: number; most: number },
): Suggestion[] {
  reader.refresh();
  const text = fold(typed).trim();
  const runs = runsOf(text);
  if (runs.length === 0 || text.length > LONGEST_BEGINNING) return [];
  const parts = runs.map(({ text: run, chinese }, at): Postings => {
    if (chinese) return standing(reader, run);
    return at === runs.length - 1 ? begun(reader, run) : reader.documentsWith(run, 'title');
  });
  const rows = rowsOf(intersection(parts));
  const candidates = bestCandidates(rows, [], reader.columns, { today, most: LOOKED_AT });
  const titles = reader.titlesOf(candidates.map(({ row }) => row));
  const found = candidates.flatMap(({ row }) => {
    const title = titles.get(row);
    return title === undefined ? [] : [{ row, title, at: fold(title).indexOf(text) }];
  });
  const seen = new Set<string>();
  const best = found
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.title.length - other.title.length)
    .filter(({ title }) => !seen.has(title) && seen.add(title))
    .slice(0, most);
  const shown = reader.shownOf(best.map(({ row }) => row));
  return best.flatMap(({ row, title }) => {
    const entry = shown.get(row);
    return entry ? [{ ...entry, title }] : [];
  });
}

/** At the beginning, somewhere, or only in parts. */
const placeOf = ({ at }: { at: number }) => (at === 0 ? 0 : at > 0 ? 1 : 2);

/** Chinese that stands in the title as it is typed: all its pairs do. */
function standing(reader: IndexReader, run: string): Postings {
  return intersection(partsOf(run).map((token) => reader.documentsWith(token, 'title')));
}

/** Letters that may be the beginning of a word, or of the way in which a title is typed. */
function begun(reader: IndexReader, run: string): Postings {
  const title = reader.documentsWithPrefix(run, 'title');
  return title.size > 0 || !/^[a-z]+$/.test(run) ? title : reader.documentsWithPrefix(run, 'latin');
}
