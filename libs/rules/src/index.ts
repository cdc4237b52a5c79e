export { evaluate } from './evaluate.js';
export type { FactValue, Facts } from './facts.js';
export { loadRuleSet, type RuleSet } from './load-rule-set.js';
export type { Evaluation, NamedFact, RuleResult } from './rule-result.js';
export type { ConditionFact, FactValues } from './conditions/condition-facts.js';
export { Conditions, faultOfCondition } from './conditions/conditions.js';
export type { Explanation } from './conditions/explain-condition.js';
export { sayFact } from './conditions/say-value.js';
