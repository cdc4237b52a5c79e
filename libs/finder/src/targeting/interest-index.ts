import {
  choseOnlyKinds,
  isPartOf,
  matchEntry,
  namesNothing,
  type Comparable,
  type InterestedCompany,
  type MatchReason,
} from './match-entry.js';
import { WordIndex } from './word-index.js';

/** An entry was found for a company. */
export interface Match {
  readonly companyId: string;
  readonly reasons: readonly MatchReason[];
}

/** Companies by a value that they named, as places in the list of companies. */
type Named = Map<string, number[]>;

/**
 * Companies by what they want: an entry leads to those that it may be for, and only they are compared with it. The
 * outcome is that of `matchEntry` for each of them.
 */
export class InterestIndex {
  readonly #byField: Named = new Map();
  readonly #byPlace: Named = new Map();
  readonly #byWord: Named = new Map();
  readonly #onlyByKind: Named = new Map();
  readonly #words: WordIndex;

  constructor(private readonly companies: readonly InterestedCompany[]) {
    for (const [at, company] of companies.entries()) {
      const { fields, places } = namesNothing(company) ? company.own : company;
      enter(this.#byField, fields, at);
      enter(this.#byPlace, places, at);
      enter(this.#byWord, company.words, at);
      if (choseOnlyKinds(company)) enter(this.#onlyByKind, company.kinds, at);
    }
    this.#words = new WordIndex(this.#byWord.keys());
  }

  /** Those for whom an entry is, with why, in the order of the companies. */
  *matches(entry: Comparable): Generator<Match> {
    const found = this.#words.in(entry.text);
    const has = (word: string) => found.has(word);
    const marks = this.#candidates(entry, found);
    for (const [at, company] of this.companies.entries()) {
      if (marks && marks[at] === 0) continue;
      const reasons = matchEntry(entry, company, has);
      if (reasons) yield { companyId: company.companyId, reasons };
    }
  }

  /** Marks by the places of companies; null: all of them, because whoever meets a policy's conditions hears of it. */
  #candidates(entry: Comparable, found: ReadonlySet<string>): Uint8Array | null {
    if (entry.conditions) return null;
    const marks = new Uint8Array(this.companies.length);
    const mark = (places: readonly number[] = []) => {
      for (const at of places) marks[at] = 1;
    };
    for (const [code, places] of this.#byField)
      if (entry.fields.some((said) => isPartOf(code, said))) mark(places);
    for (const [code, places] of this.#byPlace)
      if (entry.places.some((said) => isPartOf(code, said))) mark(places);
    for (const word of found) mark(this.#byWord.get(word));
    mark(this.#onlyByKind.get(entry.kind));
    return marks;
  }
}

function enter(named: Named, values: readonly string[], at: number): void {
  for (const value of values) {
    const places = named.get(value);
    if (places) places.push(at);
    else named.set(value, [at]);
  }
}
