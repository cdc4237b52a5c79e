import type { Text } from '#kernel';

export type RuleStatus = 'pass' | 'fail' | 'unknown';

/** A fact that a rule reads. */
export interface NamedFact {
  readonly fact: string;
  /** Place in the series (0 = oldest year); `null` when the fact is no series, or when all of it is meant. */
  readonly index: number | null;
}

/** A fact that a rule lacks. */
export interface MissingFact extends NamedFact {
  readonly label: Text;
}

/** What one rule says of a case. Plain JSON, stored with the case so that years later one sees why. */
export interface RuleResult {
  readonly id: string;
  readonly status: RuleStatus;
  readonly title: Text;
  /** The one figure that sums it up, e.g. `59.09%`; for an unknown rule what to say instead, e.g. `缺数据`. */
  readonly figure: Text;
  /** The numbers used, in a sentence. */
  readonly explanation: Text;
  readonly clause: Text;
  /** Where the rule was taken from. */
  readonly source: string;
  /** False while nobody has checked the rule against its source; `explanation` then says so. */
  readonly verified: boolean;
  /** Facts and intermediate values by name. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly missing: readonly MissingFact[];
  /** The facts that the verdict rests on; none while it lacks some. */
  readonly used: readonly NamedFact[];
}

export interface Evaluation {
  readonly ruleSet: {
    readonly id: string;
    readonly version: number;
    readonly title: Text;
    readonly source: Text;
    readonly effectiveFrom: string;
    readonly verified: boolean;
  };
  /** The day (Shanghai) as of which the rules were applied. */
  readonly on: string;
  readonly results: readonly RuleResult[];
  readonly counts: Readonly<Record<RuleStatus, number>>;
}
