/** So many characters of a word lead to it. */
const BEGINNING = 2;

/**
 * Which of many words a text has: the text is gone through once, however many words there are. At each place, only words
 * that begin with the two characters there are looked at.
 */
export class WordIndex {
  readonly #byBeginning = new Map<string, string[]>();
  /** What is too short for a beginning; there is hardly any. */
  readonly #short: string[] = [];

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) this.#add(word);
  }

  /** The words that are in the text, each once. */
  in(text: string): ReadonlySet<string> {
    const found = new Set(this.#short.filter((word) => text.includes(word)));
    if (this.#byBeginning.size === 0) return found;
    for (let at = 0; at + BEGINNING <= text.length; at++) {
      const words = this.#byBeginning.get(text.slice(at, at + BEGINNING));
      if (words) for (const word of words) if (text.startsWith(word, at)) found.add(word);
    }
    return found;
  }

  #add(word: string): void {
    if (word.length < BEGINNING) {
      this.#short.push(word);
      return;
    }
    const beginning = word.slice(0, BEGINNING);
    const others = this.#byBeginning.get(beginning);
    if (others) others.push(word);
    else this.#byBeginning.set(beginning, [word]);
  }
}
