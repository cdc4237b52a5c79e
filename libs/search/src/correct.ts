import { bestCandidates } from './candidates.js';
import { fold } from './fold.js';
import type { IndexReader } from './index-reader.js';
import type { FoundTerm } from './match.js';
import { intersection, rowsOf } from './postings.js';
import type { Query } from './query.js';
import { partsOf, runsOf } from './segment.js';

/** Shorter words differ in one character by meaning, not by a slip. */
const SHORTEST = 4;
const LONGEST = 12;
/** So many titles are read for each place in which the slip may be. */
const TITLES_READ = 30;

/**
 * The query with one slip put right: a wrong, missing or additional character in a word of four or more, as a title of
 * the index has it. Chinese that documents have is none, although none of them has all the other words; of letters, one
 * more or less is another form of the word.
 *
 * @param terms of the query, as they were found
 * @returns the folded query with the word replaced, or nothing where no title is that near
 */
export function correct(reader: IndexReader, query: Query, terms: readonly FoundTerm[]): string | undefined {
  const known = new Set(
    terms.flatMap(({ ways: [exact] }) => (exact && exact.any.size > 0 ? [exact.way.phrase] : [])),
  );
  for (const { text, at, chinese } of runsOf(query.folded)) {
    const length = [...text].length;
    if (length < SHORTEST || length > LONGEST || (chinese && known.has(text))) continue;
    const right = nearest(reader, [...text]);
    if (right !== undefined && right !== text)
      return query.folded.slice(0, at) + right + query.folded.slice(at + text.length);
  }
  return undefined;
}

/** Of all that titles hold one slip away, what most of them hold. */
function nearest(reader: IndexReader, characters: readonly string[]): string | undefined {
  const slips = slipsOf(characters).map((slip) => ({ ...slip, rows: rowsWith(reader, slip.parts) }));
  const titles = reader.titlesOf([...new Set(slips.flatMap(({ rows }) => rows))]);
  const found = new Map<string, number>();
  for (const { rows, pattern } of slips)
    for (const row of rows)
      for (const [right] of fold(titles.get(row) ?? '').matchAll(pattern))
        found.set(right, (found.get(right) ?? 0) + 1);
  const [best] = [...found].toSorted((one, other) => other[1] - one[1]);
  return best?.[0];
}

interface Slip {
  /** What stands right before and behind the slip. */
  readonly parts: readonly string[];
  readonly pattern: RegExp;
}

function slipsOf(characters: readonly string[]): Slip[] {
  const slips: Slip[] = [];
  for (let at = 0; at <= characters.length; at += 1) {
    const [before, behind] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
    const rest = characters.slice(at).join('');
    // The patterns hold letters and figures only: nothing in them has a meaning of its own.
    if (at < characters.length) {
      slips.push({ parts: [before, behind], pattern: patternOf(before, '[\\p{L}\\p{N}]', behind) });
      slips.push({ parts: [before + behind], pattern: patternOf(before, '', behind) });
    }
    if (at > 0 && at < characters.length)
      slips.push({ parts: [before, rest], pattern: patternOf(before, '[\\p{L}\\p{N}]', rest) });
  }
  return slips;
}

const patternOf = (before: string, between: string, behind: string) =>
  new RegExp(`${quoted(before)}${between}${quoted(behind)}`, 'gu');

const quoted = (text: string) => text.replace(/[.+]/g, '\\$&');

/** Titles that hold all of these parts: not all of them, but the best. */
function rowsWith(reader: IndexReader, parts: readonly string[]): number[] {
  const tokens = parts.filter((part) => part !== '').flatMap(tokensOf);
  if (tokens.length === 0) return [];
  const rows = rowsOf(intersection(tokens.map((token) => reader.documentsWith(token, 'title'))));
  const best = bestCandidates(rows, [], reader.columns, { today: 0, most: TITLES_READ });
  return best.map(({ row }) => row);
}

/** A part of a title as the title is indexed: pairs of Chinese characters, single ones, words of letters. */
function tokensOf(part: string): string[] {
  return runsOf(part).flatMap(({ text, chinese }) => (chinese ? partsOf(text) : []));
}
