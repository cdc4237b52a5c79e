import type { Text } from '#kernel';
import { compileCondition } from './compile-condition.js';
import type { ConditionFact, ConditionFacts, FactValues, Truth } from './condition-facts.js';
import { ConditionFault } from './condition-fault.js';
import { codesIn, factsOfTree, type ConditionTree } from './condition-tree.js';
import { explainCondition, type Explanation } from './explain-condition.js';
import { parseCondition } from './parse-condition.js';

/** All conditions are met, one is not, or it cannot be said yet. */
export type Verdict = 'fit' | 'not-fit' | 'lacks-data';

export interface JudgedConditions {
  readonly verdict: Verdict;
  /** One for each condition, in their order. */
  readonly conditions: readonly Explanation[];
  /** The facts without which the verdict stays open; those first that settle a condition with the fewest others. */
  readonly lacking: readonly ConditionFact[];
}

/** A list of conditions that all must be met, parsed and compiled once. Immutable. */
export class Conditions {
  readonly #trees: readonly ConditionTree[];
  readonly #compiled: readonly ((values: FactValues) => Truth)[];
  /** Every fact that they speak of, each once. */
  readonly facts: readonly ConditionFact[];

  /** @throws ConditionFault for the first expression that is none */
  constructor(expressions: readonly string[], facts: ConditionFacts) {
    if (expressions.length === 0) throw new Error('there are no conditions');
    this.#trees = expressions.map((expression) => parseCondition(expression, facts));
    this.#compiled = this.#trees.map(compileCondition);
    this.facts = [...new Set(this.#trees.flatMap(factsOfTree))];
  }

  /** For thousands of cases at a time: no words are made. Never throws. */
  verdict(values: FactValues): Verdict {
    let open = false;
    for (const condition of this.#compiled) {
      const met = condition(values);
      if (met === false) return 'not-fit';
      if (met === null) open = true;
    }
    return open ? 'lacks-data' : 'fit';
  }

  /** For one case, with the numbers used. Never throws. */
  judge(values: FactValues): JudgedConditions {
    const conditions = this.#trees.map((tree) => explainCondition(tree, values));
    const verdict = this.verdict(values);
    const open = conditions.toSorted((a, b) => a.lacking.length - b.lacking.length);
    const lacking = verdict === 'lacks-data' ? open.flatMap((condition) => condition.lacking) : [];
    return { verdict, conditions, lacking: [...new Set(lacking)] };
  }

  /** The codes with which a choice is compared, in the order of the expressions. */
  codesOf(fact: string): string[] {
    return [...new Set(this.#trees.flatMap((tree) => codesIn(tree, fact)))];
  }
}

/** What is wrong with an expression, for its place in a form; null when it is a condition. */
export function faultOfCondition(
  expression: string,
  facts: ConditionFacts,
): { readonly code: string; readonly at: number; readonly message: Text } | null {
  try {
    parseCondition(expression, facts);
    return null;
  } catch (error) {
    if (!(error instanceof ConditionFault)) throw error;
    return { code: error.code, at: error.at, message: error.text };
  }
}
