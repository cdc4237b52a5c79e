import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Han characters on the one hand, letters and figures (with what holds `3.2`, `c++`, `wi-fi` together) on the other. */
const RUNS =
  /(\p{Script=Han}+)|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.+#\-]+[[\p{L}\p{N}]--\p{Script=Han}]+)*[+#]*/gv;
const HAN = /\p{Script=Han}/u;
/** A word of the field counts as much as a common one, so that it is not cut apart. */
const FREQUENCY = 20_000;
const LONGEST_WORD = 64;

/** A piece of folded text: Chinese, or letters and figures. */
export interface Run {
  readonly text: string;
  readonly at: number;
  readonly chinese: boolean;
}

/** Cuts folded text into the tokens by which it is indexed and asked for. */
export class Segmenter {
  private readonly jieba = Jieba.withDict(dict);

  /** @param words further words that must not be cut apart, folded */
  constructor(words: Iterable<string> = []) {
    const lines = Array.from(words, (word) => `${word} ${FREQUENCY} n\n`).filter((line) => HAN.test(line));
    if (lines.length > 0) this.jieba.loadDict(Buffer.from(lines.join('')));
  }

  /**
   * Tokens of a title: its words, every pair of neighbours and every character, so that any part of it is found
   * (工程 in 在建工程项目, 酶 in 蛋白酶).
   */
  titleTokens(folded: string): string[] {
    return runsOf(folded).flatMap(({ text, chinese }) =>
      chinese ? [...this.words(text), ...pairs(text), ...text].filter(unrepeated) : wordOf(text),
    );
  }

  /**
   * Tokens of a body: its words, the pairs within longer words (处理 in 待处理) and those of neighbours that form no
   * word. Pairs across words are left out: they would double the index and find what is not meant.
   */
  bodyTokens(folded: string): string[] {
    return runsOf(folded).flatMap(({ text, chinese }) =>
      chinese ? this.words(text).flatMap((word, at, words) => withPairs(word, words[at + 1])) : wordOf(text),
    );
  }

  /** The words of a run of Chinese, by the dictionary alone, so that the same piece is cut the same everywhere. */
  words(chinese: string): string[] {
    return this.jieba.cut(chinese, false);
  }
}

export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(RUNS), ({ 0: text, 1: chinese, index }) => ({
    text,
    at: index,
    chinese: chinese !== undefined,
  }));
}

/** Two neighbours each: 处理器 → 处理, 理器. */
export function pairs(chinese: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const character of chinese) {
    if (before) found.push(before + character);
    before = character;
  }
  return found;
}

/** In characters, not in UTF-16 units. */
const lengthOf = (word: string) => (word.length < 2 ? word.length : [...word].length);

/** What a title that holds this run has for certain: all its pairs, or the one character. */
export function partsOf(run: string): string[] {
  return lengthOf(run) > 1 ? pairs(run) : [run];
}

function withPairs(word: string, next: string | undefined): string[] {
  const length = lengthOf(word);
  if (length === 1) return next !== undefined && lengthOf(next) === 1 ? [word, word + next] : [word];
  return length === 2 ? [word] : [word, ...pairs(word)];
}

/** A word that consists of one pair stands there once. */
const unrepeated = (token: string, at: number, tokens: readonly string[]) =>
  lengthOf(token) > 2 || tokens.indexOf(token) === at;

const wordOf = (text: string) => (text.length <= LONGEST_WORD ? [text] : []);
