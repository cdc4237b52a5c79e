import { fold } from './fold.js';
import type { Alternative, Lexicon } from './lexicon.js';
import { partsOf, runsOf, type Segmenter } from './segment.js';

/** One way to find a term: all its tokens, as a phrase where they stand together. */
export interface Way {
  readonly phrase: string;
  readonly tokens: readonly string[];
  /** 1 for what was typed, less for what is near to it. */
  readonly weight: number;
  /** Typed in letters and looked for in the Latin forms of titles. */
  readonly latin?: boolean;
}

/** One thing that a query asks for, and all ways to find it. */
export interface Term {
  /** As it was typed, folded. */
  readonly text: string;
  readonly ways: readonly Way[];
}

export interface Query {
  readonly folded: string;
  readonly terms: readonly Term[];
  /** Two words of letters that may be one title's, put together. */
  readonly latin: string | undefined;
  /** A question in plain language, or so many words that no document needs to have all. */
  readonly loose: boolean;
}

/** Longer queries are cut: nobody reads what they would find, and everybody else would wait for it. */
export const LONGEST_QUERY = 300;
const MOST_TERMS = 32;
/** From this many terms on not every one has to be found. */
const LOOSE_FROM = 5;
/** What letters find in the Latin forms counts less than what they find as they are. */
const LATIN = 0.4;
const LETTERS = /^[a-z]{2,}$/;

/** What a person asks for. Everything that is not a word is text without a meaning: there are no operators. */
export function parseQuery(typed: string, lexicon: Lexicon, segmenter: Segmenter): Query {
  const folded = fold([...typed].slice(0, LONGEST_QUERY).join('')).trim();
  const pieces = runsOf(folded).flatMap(({ text, chinese }) =>
    chinese ? chinesePieces(text, lexicon, segmenter) : [text],
  );
  // 清华大学 is typed as qinghua daxue as well as in one.
  const latin =
    pieces.length === 2 && pieces.every((piece) => LETTERS.test(piece)) ? pieces.join('') : undefined;
  const telling = pieces.filter((piece) => !lexicon.stop.has(piece));
  // A query of nothing but little words means these.
  const kept = [...new Set(telling.length > 0 ? telling : pieces)].slice(0, MOST_TERMS);
  const asks = lexicon.question.some((word) => folded.includes(word));
  return {
    folded,
    terms: kept.map((text) => ({ text, ways: waysOf(text, lexicon, segmenter) })),
    latin,
    loose: kept.length >= LOOSE_FROM || (asks && kept.length > 2),
  };
}

/** Phrases that editors know first, words between them; characters that form no word are kept together by twos. */
function chinesePieces(run: string, lexicon: Lexicon, segmenter: Segmenter): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < run.length;) {
    const phrase = lexicon.phraseAt(run, at);
    if (phrase) {
      pieces.push(...wordsOf(run.slice(from, at), lexicon, segmenter), phrase);
      at += phrase.length;
      from = at;
    } else at += 1;
  }
  return [...pieces, ...wordsOf(run.slice(from), lexicon, segmenter)];
}

function wordsOf(run: string, lexicon: Lexicon, segmenter: Segmenter): string[] {
  const pieces: string[] = [];
  let singles = '';
  const endSingles = () => {
    pieces.push(...(singles ? partsOf(singles) : []));
    singles = '';
  };
  for (const word of run === '' ? [] : segmenter.words(run)) {
    const joins = [...word].length === 1 && !lexicon.stop.has(word);
    if (joins) singles += word;
    else {
      endSingles();
      pieces.push(word);
    }
  }
  endSingles();
  return pieces;
}

function waysOf(text: string, lexicon: Lexicon, segmenter: Segmenter): Way[] {
  const said: Alternative[] = [{ phrase: text, weight: 1 }, ...lexicon.alternativesOf(text)];
  const ways = said.map(({ phrase, weight }): Way => ({
    phrase,
    weight,
    tokens: tokensOfPhrase(phrase, segmenter),
  }));
  return LETTERS.test(text) ? [...ways, { phrase: text, tokens: [text], weight: LATIN, latin: true }] : ways;
}

/** A phrase of an editor's may be several words in a text; a word is one. */
function tokensOfPhrase(phrase: string, segmenter: Segmenter): string[] {
  return runsOf(phrase).flatMap(({ text, chinese }) => (chinese ? segmenter.words(text) : [text]));
}
