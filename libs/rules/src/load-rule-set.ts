import { configFolder, readConfigFile } from '#dictionaries';
import { compileWay, type CompiledWay } from './compile-way.js';
import { parseNeed } from './known-facts.js';
import {
  ruleSetSchema,
  type RuleDefinition,
  type RuleSetFile,
  type WayDefinition,
} from './rule-set.schema.js';

export interface CompiledRule {
  readonly definition: RuleDefinition;
  readonly ways: readonly CompiledWay[];
}

/** One version of a rule set, checked and parsed. Immutable; load it once. */
export interface RuleSet {
  readonly id: string;
  readonly version: number;
  readonly file: RuleSetFile;
  readonly rules: readonly CompiledRule[];
}

/**
 * Reads `config/rules/ID.vN.json`.
 * @throws ConfigError listing every mistake: shape, FEEL syntax, unknown facts and names
 */
export function loadRuleSet(id: string, version: number, folder = configFolder()): RuleSet {
  let rules: CompiledRule[] = [];
  const file = readConfigFile(`rules/${id}.v${version}.json`, ruleSetSchema, folder, (read) => {
    const faults: string[] = [];
    if (read.id !== id || read.version !== version)
      faults.push("id and version do not agree with the file's name");
    rules = compileRules(read, faults);
    return faults;
  });
  return { id, version, file, rules };
}

/** Parses every rule; mistakes go to `faults`. */
export function compileRules(file: RuleSetFile, faults: string[]): CompiledRule[] {
  const ids = file.rules.map((rule) => rule.id);
  faults.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `rules.${id} is there twice`));
  return file.rules.map((definition) => ({
    definition,
    ways: definition.ways.map((way, i) => {
      const place = `rules.${definition.id}.ways.${i}`;
      faults.push(...factFaults(way, file, place), ...textFaults(way, place));
      const own: string[] = [];
      const compiled = compileWay(way, place, own);
      faults.push(...own);
      return compiled;
    }),
  }));
}

function factFaults(way: WayDefinition, { facts }: RuleSetFile, place: string): string[] {
  const needs = [...Object.values(way.needs), ...Object.values(way.uses)];
  return [
    ...needs.flatMap((need) => {
      const { fact, span } = parseNeed(need);
      const definition = facts[fact];
      if (!definition) return [`${place}: unknown fact ${fact}`];
      if (definition.series !== (span !== null)) {
        return [`${place}: ${need} must ${definition.series ? 'say which years' : 'not name years'}`];
      }
      return span === 'own' && !facts['ownYears'] ? [`${place}: ${need} needs the fact ownYears`] : [];
    }),
    ...way.open.filter((fact) => !facts[fact]).map((fact) => `${place}.open: unknown fact ${fact}`),
  ];
}

/** Every `{place}` of a text must be shown, and every shown value must exist. */
function textFaults(way: WayDefinition, place: string): string[] {
  const values = [...Object.keys(way.needs), ...Object.keys(way.uses), ...Object.keys(way.let), 'on'];
  const texts = [
    way.figure,
    ...way.working.map(({ text }) => text),
    ...way.plausible.map((item) => item.otherwise),
  ];
  const places = texts.flatMap((text) =>
    [text.zh, text.en].flatMap((words) =>
      [...words.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []),
    ),
  );
  const sources = Object.entries(way.show).flatMap(([name, show]) =>
    [show.of, ...(show.as === 'percent' ? [show.over, show.limit] : [])]
      .filter((source) => typeof source === 'string' && !values.includes(source))
      .map((source) => `${place}.show.${name}: unknown value ${source}`),
  );
  const unshown = new Set(places.filter((name) => !way.show[name]));
  return [...sources, ...[...unshown].map((name) => `${place}: {${name}} is in a text but not in show`)];
}
