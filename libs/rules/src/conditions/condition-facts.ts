import type { Taxonomy } from '#dictionaries';
import type { Text } from '#kernel';

/** A fact that conditions may speak of, by a plain FEEL name. */
export interface ConditionFact {
  readonly id: string;
  readonly label: Text;
  /** Days are `YYYY-MM-DD`, a choice is a code of its list. */
  readonly type: 'number' | 'choice' | 'day' | 'yes-no';
  /** What a number counts; said behind it. */
  readonly unit?: Text;
  /** What a choice may be, with levels or without. */
  readonly list?: Taxonomy;
}

export type ConditionFacts = ReadonlyMap<string, ConditionFact>;

/** What is known of a case. Absent, `null` and what is not of the fact's type all mean: not known. */
export type FactValues = Readonly<Record<string, number | string | boolean | null | undefined>>;

/** True, false, or not known (Kleene's three values). */
export type Truth = boolean | null;
