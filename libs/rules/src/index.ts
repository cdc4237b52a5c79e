export { evaluate } from './evaluate.js';
export type { FactValue, Facts } from './facts.js';
export { loadRuleSet, type RuleSet } from './load-rule-set.js';
export type { Evaluation, NamedFact, RuleResult } from './rule-result.js';
