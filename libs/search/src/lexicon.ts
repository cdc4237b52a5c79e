import { z } from 'zod';

const phrase = z.string().trim().min(2).max(40);
const word = z.string().trim().min(1).max(40);

/** What editors know about words, as they maintain it. */
export const lexiconSchema = z.strictObject({
  /** Words of the field that must not be cut apart. */
  words: z.array(phrase).max(20_000),
  /** Different words for one thing, such as a name and its short form: whoever types one finds all. */
  same: z.array(z.array(phrase).min(2).max(20)).max(5_000),
  /** What is near in meaning: the words behind are found as well, further down. */
  near: z.array(z.strictObject({ word: phrase, also: z.array(phrase).min(1).max(20) })).max(5_000),
  /** Words that say nothing about what is looked for. */
  stop: z.array(word).max(2_000),
  /** Words that make a question of a query, so that not all of its words have to be found. */
  question: z.array(word).max(500),
});

export type LexiconContent = z.output<typeof lexiconSchema>;

/** Another way to say a word, and how much it is worth beside the word itself, above 0 to 1. */
export interface Alternative {
  readonly phrase: string;
  readonly weight: number;
}

const SAME = 0.9;
const NEAR = 0.6;

/** What editors know about words, as the search asks for it. All words are folded. */
export class Lexicon {
  readonly words: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
  readonly question: readonly string[];
  private readonly alternatives: ReadonlyMap<string, readonly Alternative[]>;
  private readonly longest: number;

  /** @param foldWord folds a word as texts are folded */
  constructor(content: LexiconContent, foldWord: (word: string) => string) {
    const folded = (words: readonly string[]) => words.map(foldWord);
    const alternatives = new Map<string, Alternative[]>();
    const add = (from: string, to: string, weight: number) => {
      const known = alternatives.get(from) ?? [];
      if (from !== to && !known.some(({ phrase: one }) => one === to)) known.push({ phrase: to, weight });
      alternatives.set(from, known);
    };
    for (const group of content.same.map(folded))
      for (const from of group) for (const to of group) add(from, to, SAME);
    for (const { word: from, also } of content.near)
      for (const to of also) add(foldWord(from), foldWord(to), NEAR);
    this.alternatives = alternatives;
    const near = folded(content.near.flatMap(({ also }) => also));
    this.words = new Set([...folded(content.words), ...alternatives.keys(), ...near]);
    this.stop = new Set([...folded(content.stop), ...folded(content.question)]);
    this.question = folded(content.question);
    this.longest = Math.max(0, ...Array.from(alternatives.keys(), ({ length }) => length));
  }

  alternativesOf(phrase: string): readonly Alternative[] {
    return this.alternatives.get(phrase) ?? [];
  }

  /** The longest phrase with alternatives that begins here. */
  phraseAt(text: string, at: number): string | undefined {
    for (let length = Math.min(this.longest, text.length - at); length >= 2; length -= 1) {
      const candidate = text.slice(at, at + length);
      if (this.alternatives.has(candidate)) return candidate;
    }
    return undefined;
  }
}
