import { isStale, standing, type Candidate } from './candidates.js';
import type { Columns } from './columns.js';
import type { ComparedTexts } from './stored-texts.js';
import type { IndexReader } from './index-reader.js';
import type { FoundTerm } from './match.js';
import type { Query, Way } from './query.js';
import { pairs, runsOf } from './segment.js';

/** Why a result stands where it does, for people who ask. */
export type Reason =
  | { readonly code: 'title' | 'body'; readonly words: readonly string[] }
  | { readonly code: 'near'; readonly word: string; readonly found: string }
  | { readonly code: 'together' | 'pinned' | 'open' | 'closed' | 'fresh' | 'stale' };

export interface Ranked {
  readonly row: number;
  /** As they were compared. */
  readonly texts: ComparedTexts;
  readonly score: number;
  /** What of the query it says, and how near its title is. */
  readonly said: readonly Said[];
  readonly together: boolean;
}

/** BM25F (Robertson and Zaragoza 2009): how much a field counts, and how soon one more time adds little. */
const TITLE = 4;
const NAMES = 2.5;
const BODY = 1;
const SATURATION = 1.2;
/** How much a body longer than usual is held against it. */
const LENGTH = 0.35;
const USUAL_LENGTH = 240;
/** Tokens that stand apart are worth this much of the phrase. */
const APART = 0.5;
/** Words side by side in the title, a title that says it all, and pairs of characters in common. */
const TOGETHER = 0.25;
const WHOLE = 0.35;
const PAIRS = 0.8;
/** Pairs of the query's characters that the text has anywhere, also where it is cut into other words. */
const SHARED = 1.5;

/** The second stage: the texts of the best candidates are read and weighed, and the best of them come first. */
export function rank(...args: Parameters<typeof weigh>): Ranked[] {
  return weigh(...args).sort((one, other) => other.score - one.score || one.row - other.row);
}

/** The candidates as their texts show them, in the order in which they come. */
export function weigh(
  reader: IndexReader,
  query: Query,
  terms: readonly FoundTerm[],
  candidates: readonly Candidate[],
  today: number,
): Ranked[] {
  if (candidates.length === 0) return [];
  const texts = reader.comparedOf(candidates.map(({ row }) => row));
  const asked = askedBy(reader, query, terms);
  return candidates.flatMap(({ row }) => {
    const entry = texts.get(row);
    return entry ? [weighEntry(row, entry, asked, standing(reader.columns, row, today))] : [];
  });
}

/** What every candidate is held against. */
interface Asked {
  readonly folded: string;
  readonly terms: readonly FoundTerm[];
  /** Of all terms together. */
  readonly weight: number;
  /** Each pair of neighbouring characters, and how telling it is. */
  readonly pairs: readonly { readonly pair: string; readonly idf: number }[];
  /** How telling all of them are. */
  readonly pairsWeight: number;
  /** The pairs by which a title is near to it. */
  readonly titlePairs: readonly string[];
  /** All terms in one, where there are several. */
  readonly joined: string | undefined;
}

function askedBy(reader: IndexReader, query: Query, terms: readonly FoundTerm[]): Asked {
  const { folded } = query;
  const { span } = reader.columns;
  const all = new Set(runsOf(folded).flatMap(({ text, chinese }) => (chinese ? pairs(text) : [text])));
  const asked = Array.from(all, (pair) => ({ pair, idf: Math.log(1 + span / reader.frequencyOf(pair)) }));
  const texts = query.terms.map(({ text }) => text);
  return {
    folded,
    terms,
    weight: terms.reduce((sum, { idf }) => sum + idf, 0) || 1,
    pairs: asked,
    pairsWeight: asked.reduce((sum, { idf }) => sum + idf, 0),
    titlePairs: [...new Set([...texts.flatMap(pairs), ...pairs(folded)])],
    joined: texts.length > 1 ? texts.join('') : undefined,
  };
}

function shareOf({ pairs: asked, pairsWeight }: Asked, { title, names, body, norm }: Texts): number {
  if (pairsWeight === 0) return 0;
  let there = 0;
  for (const { pair, idf } of asked) {
    const said = title.includes(pair) ? 1 : body.includes(pair) || names.includes(pair) ? 1 / norm : 0;
    there += idf * Math.min(1, said);
  }
  return there / pairsWeight;
}

interface Texts extends ComparedTexts {
  /** Divides how often something is said, by how long the body is. */
  readonly norm: number;
}

function weighEntry(row: number, entry: ComparedTexts, asked: Asked, standingWorth: number): Ranked {
  const norm = 1 - LENGTH + (LENGTH * Math.min(entry.body.length, 20 * USUAL_LENGTH)) / USUAL_LENGTH;
  const texts = { ...entry, norm };
  const said = asked.terms.flatMap((found) => bestWay(found, texts) ?? []);
  const words = said.reduce((sum, { worth, idf }) => sum + worth * idf, 0);
  const together = asked.joined !== undefined && texts.title.includes(asked.joined);
  const near = closeness(asked, texts.title) + (together ? TOGETHER : 0);
  const score = words / asked.weight + near + SHARED * shareOf(asked, texts) + standingWorth;
  return { row, texts, score, said, together };
}

/** One term as an entry says it. */
interface Said {
  readonly term: string;
  readonly idf: number;
  readonly way: Way;
  readonly worth: number;
  readonly inTitle: boolean;
}

/** Of all ways to say a term the one that counts most; saying it in two ways does not count twice. */
function bestWay({ ways, term, idf }: FoundTerm, texts: Texts): Said | undefined {
  let best: Said | undefined;
  for (const { way } of ways) {
    const times = timesSaid(way, texts);
    const norm = way.latin ? 1 : texts.norm;
    const worth = (way.weight * times.all * (SATURATION + 1)) / (times.all + SATURATION * norm);
    if (worth > (best?.worth ?? 0)) best = { term: term.text, idf, way, worth, inTitle: times.title > 0 };
  }
  return best;
}

function timesSaid(way: Way, { title, names, body }: Texts): { title: number; all: number } {
  // That the Latin forms have it is known already; the title does not show them.
  if (way.latin) return { title: 1, all: TITLE };
  const inTitle = times(way, title);
  return { title: inTitle, all: TITLE * inTitle + NAMES * times(way, names) + BODY * times(way, body) };
}

function times({ phrase, tokens }: Way, text: string): number {
  if (text === '') return 0;
  const whole = occurrences(text, phrase);
  if (whole > 0 || tokens.length < 2) return whole;
  return APART * Math.min(...tokens.map((token) => occurrences(text, token)));
}

/** More than this often says no more. */
const MOST_OCCURRENCES = 20;
const LETTER = /[\p{L}\p{N}]/u;
const LATIN_WORD = /^[^\p{Script=Han}]+$/u;

function occurrences(text: string, phrase: string): number {
  let at = text.indexOf(phrase);
  if (at === -1) return 0;
  const whole = LATIN_WORD.test(phrase);
  let count = 0;
  for (; at !== -1 && count < MOST_OCCURRENCES; at = text.indexOf(phrase, at + phrase.length))
    if (!whole || standsAlone(text, at, phrase.length)) count += 1;
  return count;
}

/** Letters and figures are found as words, not within longer ones; Chinese beside them is no part of them. */
function standsAlone(text: string, at: number, length: number): boolean {
  const joins = (character: string | undefined) =>
    character !== undefined && LETTER.test(character) && LATIN_WORD.test(character);
  return !joins(text[at - 1]) && !joins(text[at + length]);
}

/** How near the title as a whole is to the query as a whole. */
function closeness({ folded, titlePairs }: Asked, title: string): number {
  const there = title.length - 1;
  if (titlePairs.length === 0 || there < 1) return 0;
  let shared = 0;
  for (const pair of titlePairs)
    for (let at = title.indexOf(pair); at !== -1; at = title.indexOf(pair, at + 1)) shared += 1;
  return (PAIRS * 2 * shared) / (titlePairs.length + there) + (title === folded ? WHOLE : 0);
}

/** Why a result stands where it does. */
export function reasonsOf({ row, said, together }: Ranked, columns: Columns, today: number): Reason[] {
  const exact = said.filter(({ way }) => way.weight === 1);
  const words = (inTitle: boolean) =>
    exact.filter((one) => one.inTitle === inTitle).map(({ way }) => way.phrase);
  const near = said
    .filter(({ way }) => way.weight < 1 && !way.latin)
    .map(({ term, way }): Reason => ({ code: 'near', word: term, found: way.phrase }));
  const [title, body] = [words(true), words(false)];
  return [
    ...(columns.isPinned(row) ? [{ code: 'pinned' } as const] : []),
    ...(title.length > 0 ? [{ code: 'title', words: title } as const] : []),
    ...(together ? [{ code: 'together' } as const] : []),
    ...(body.length > 0 ? [{ code: 'body', words: body } as const] : []),
    ...near,
    { code: columns.isClosed(row, today) ? 'closed' : 'open' },
    { code: isStale(columns, row, today) ? 'stale' : 'fresh' },
  ];
}
