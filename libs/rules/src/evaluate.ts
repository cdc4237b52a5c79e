import { fillText, shanghaiDay, type Text } from '#kernel';
import type { CompiledWay } from './compile-way.js';
import type { Facts } from './facts.js';
import { findFact, parseNeed } from './known-facts.js';
import type { CompiledRule, RuleSet } from './load-rule-set.js';
import type { Evaluation, MissingFact, NamedFact, RuleResult, RuleStatus } from './rule-result.js';
import type { RuleSetFile, WayDefinition } from './rule-set.schema.js';
import { showValue } from './show-value.js';

/** The place of the last year in a series. */
const LAST = 2;

/**
 * Judges every rule in force on a day. Pure and deterministic; facts of a wrong type or size count as not known, so
 * that it never throws for odd facts.
 * @param at the instant of judging; its day in Shanghai counts
 */
export function evaluate(ruleSet: RuleSet, facts: Facts, at: Date): Evaluation {
  const on = shanghaiDay(at);
  const { id, version, title, source, effectiveFrom, verified } = ruleSet.file;
  const results = ruleSet.rules
    .filter(
      ({ definition }) => definition.effectiveFrom <= on && on <= (definition.effectiveTo ?? '9999-12-31'),
    )
    .map((rule) => judge(rule, ruleSet.file, facts, on));
  const count = (status: RuleStatus) => results.filter((result) => result.status === status).length;
  return {
    ruleSet: { id, version, title, source, effectiveFrom, verified },
    on,
    results,
    counts: { pass: count('pass'), fail: count('fail'), unknown: count('unknown') },
  };
}

type Judged = Pick<RuleResult, 'status' | 'figure' | 'explanation' | 'values' | 'missing' | 'used'>;

function judge(rule: CompiledRule, file: RuleSetFile, facts: Facts, on: string): RuleResult {
  const { id, title, clause, source, verified } = rule.definition;
  const judged = judgeByWays(rule, file, facts, on);
  const explanation = verified ? judged.explanation : joined([judged.explanation, file.words.unverified]);
  return { id, title, clause, source, verified, ...judged, explanation };
}

function judgeByWays(rule: CompiledRule, file: RuleSetFile, facts: Facts, on: string): Judged {
  let missing: readonly MissingFact[] = [];
  for (const way of rule.ways) {
    const found = variablesOf(way.definition, file, facts);
    if (found.missing.length === 0) return judgeByWay(way, file, found.variables, facts, on);
    missing = found.missing;
  }
  return {
    status: 'unknown',
    figure: rule.definition.unknownFigure ?? file.words.unknownFigure,
    explanation: rule.definition.unknown ?? lacking(missing, file),
    values: {},
    missing,
    used: [],
  };
}

function judgeByWay(
  way: CompiledWay,
  file: RuleSetFile,
  variables: Readonly<Record<string, unknown>>,
  facts: Facts,
  on: string,
): Judged {
  const { definition } = way;
  const values = way.run(variables, on);
  const used = usedFacts(definition);
  const words = Object.fromEntries(
    Object.entries(definition.show).map(([name, show]) => [name, showValue(show, { ...values, on })]),
  );
  const implausible = definition.plausible.find((_, i) => values[`plausible${i}`] !== true);
  if (implausible) {
    const explanation = fillText(implausible.otherwise, words);
    return { status: 'unknown', figure: file.words.unknownFigure, explanation, values, missing: [], used };
  }
  const status = statusOf(values['passed']);
  const missing = status === 'unknown' ? openFacts(definition, file, facts) : [];
  const sentences = definition.working
    .filter(({ when }, i) => !when || values[`when${i}`] === true)
    .map(({ text }) => fillText(text, words));
  if (missing.length > 0) sentences.push(lacking(missing, file));
  return {
    status,
    figure: fillText(definition.figure, words),
    explanation: joined(sentences),
    values,
    missing,
    used,
  };
}

function statusOf(passed: unknown): RuleStatus {
  if (passed === true) return 'pass';
  return passed === false ? 'fail' : 'unknown';
}

function variablesOf(way: WayDefinition, file: RuleSetFile, facts: Facts) {
  const variables: Record<string, unknown> = {};
  const missing: MissingFact[] = [];
  for (const [name, need] of Object.entries(way.uses)) {
    const found = findFact(facts, file.facts, parseNeed(need));
    variables[name] = found.known ? found.value : null;
  }
  for (const [name, need] of Object.entries(way.needs)) {
    const found = findFact(facts, file.facts, parseNeed(need));
    if (found.known) variables[name] = found.value;
    else missing.push(...found.missing.map(({ fact, index }) => missingFact(fact, index, file, facts)));
  }
  const key = (item: MissingFact) => `${item.fact}@${item.index}`;
  return { variables, missing: [...new Map(missing.map((item) => [key(item), item])).values()] };
}

function usedFacts(way: WayDefinition): NamedFact[] {
  return Object.values(way.needs)
    .map(parseNeed)
    .map(({ fact, span }) => ({ fact, index: span === 'last' ? LAST : null }));
}

function openFacts(way: WayDefinition, file: RuleSetFile, facts: Facts): MissingFact[] {
  return way.open
    .filter((fact) => facts[fact] === undefined || facts[fact] === null)
    .map((fact) => missingFact(fact, null, file, facts));
}

/** Names a lacking fact, with its year where the years are known: `2024 年销售收入`. */
function missingFact(fact: string, index: number | null, file: RuleSetFile, facts: Facts): MissingFact {
  const label = file.facts[fact]?.label ?? { zh: fact, en: fact };
  const years = facts['years'];
  const year = index !== null && Array.isArray(years) ? (years as unknown[])[index] : null;
  if (!Number.isInteger(year)) return { fact, index, label };
  return { fact, index, label: { zh: `${String(year)} 年${label.zh}`, en: `${label.en} ${String(year)}` } };
}

function lacking(missing: readonly MissingFact[], file: RuleSetFile): Text {
  return {
    zh: file.words.lacking.zh.replace('{list}', missing.map(({ label }) => label.zh).join('、')),
    en: file.words.lacking.en.replace('{list}', missing.map(({ label }) => label.en).join(', ')),
  };
}

function joined(sentences: readonly Text[]): Text {
  return { zh: sentences.map(({ zh }) => zh).join(''), en: sentences.map(({ en }) => en).join(' ') };
}
