import type { ConditionFact } from './condition-facts.js';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';

/** What has a value that is compared. */
export type ValueTree =
  | { readonly is: 'fact'; readonly fact: ConditionFact }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text' | 'day'; readonly value: string }
  | { readonly is: 'yes-no'; readonly value: boolean }
  | {
      readonly is: 'arithmetic';
      readonly by: Arithmetic;
      readonly left: ValueTree;
      readonly right: ValueTree;
    };

/** What is true or not by itself: one comparison. `not(…)` is carried down to these when an expression is read. */
export type AtomTree =
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: ValueTree; readonly right: ValueTree }
  | {
      readonly is: 'one-of';
      readonly of: ValueTree;
      readonly values: readonly ValueTree[];
      readonly negated: boolean;
    }
  | { readonly is: 'below'; readonly of: ConditionFact; readonly code: string; readonly negated: boolean };

export type ConditionTree =
  | AtomTree
  | { readonly is: 'all'; readonly parts: readonly ConditionTree[] }
  | { readonly is: 'any'; readonly parts: readonly ConditionTree[] };

/** The same with the opposite outcome; what is not known stays so. */
export function opposite(tree: ConditionTree): ConditionTree {
  switch (tree.is) {
    case 'all':
      return { is: 'any', parts: tree.parts.map(opposite) };
    case 'any':
      return { is: 'all', parts: tree.parts.map(opposite) };
    case 'compare':
      return { ...tree, by: OPPOSITES[tree.by] };
    case 'one-of':
    case 'below':
      return { ...tree, negated: !tree.negated };
    default:
      return tree satisfies never;
  }
}

const OPPOSITES: Record<Comparison, Comparison> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** The facts that a value rests on. */
export function factsOfValue(value: ValueTree): ConditionFact[] {
  if (value.is === 'fact') return [value.fact];
  return value.is === 'arithmetic' ? [...factsOfValue(value.left), ...factsOfValue(value.right)] : [];
}

/** The facts that a condition speaks of, in the order in which it names them, each once. */
export function factsOfTree(tree: ConditionTree): ConditionFact[] {
  return [...new Set(named(tree))];
}

function named(tree: ConditionTree): ConditionFact[] {
  switch (tree.is) {
    case 'all':
    case 'any':
      return tree.parts.flatMap(named);
    case 'compare':
      return [...factsOfValue(tree.left), ...factsOfValue(tree.right)];
    case 'one-of':
      return [tree.of, ...tree.values].flatMap(factsOfValue);
    case 'below':
      return [tree.of];
    default:
      return tree satisfies never;
  }
}

/** The codes with which a choice is compared. */
export function codesIn(tree: ConditionTree, fact: string): string[] {
  const isIt = (value: ValueTree) => value.is === 'fact' && value.fact.id === fact;
  const textsOf = (values: readonly ValueTree[]) =>
    values.flatMap((value) => (value.is === 'text' ? [value.value] : []));
  switch (tree.is) {
    case 'all':
    case 'any':
      return tree.parts.flatMap((part) => codesIn(part, fact));
    case 'compare':
      return isIt(tree.left) || isIt(tree.right) ? textsOf([tree.left, tree.right]) : [];
    case 'one-of':
      return isIt(tree.of) ? textsOf(tree.values) : [];
    case 'below':
      return tree.of.id === fact ? [tree.code] : [];
    default:
      return tree satisfies never;
  }
}
