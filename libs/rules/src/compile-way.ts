import { evaluate as evaluateFeel, isFunction } from 'feelin';
import { growthReaches } from './growth.js';
import type { WayDefinition } from './rule-set.schema.js';

/** One way of judging a rule, parsed once. Yields every intermediate value by name. */
export interface CompiledWay {
  readonly definition: WayDefinition;
  /** @param variables the values of `needs` and `uses` by variable name @param on the day, `YYYY-MM-DD` */
  run(variables: Readonly<Record<string, unknown>>, on: string): Readonly<Record<string, unknown>>;
}

/** Given to every expression beside its variables. */
const GIVEN = ['on', 'growthReaches'];

/**
 * Parses a way into one FEEL function (DMN 1.5, function definition), so that judging a case parses nothing.
 * @param faults receives every mistake: syntax, unknown names; the way is then not usable
 */
export function compileWay(definition: WayDefinition, place: string, faults: string[]): CompiledWay {
  const variables = [...Object.keys(definition.needs), ...Object.keys(definition.uses)];
  const parameters = [...variables, ...GIVEN];
  const entries = entriesOf(definition);
  faults.push(...nameFaults(entries, parameters, place));
  const known = [...parameters];
  for (const [name, expression] of entries) {
    faults.push(...syntaxFaults(expression, known, `${place}.${name}`));
    known.push(name);
  }
  const body = entries.map(([name, expression]) => `${name}: (${expression})`).join(', ');
  const compiled =
    faults.length === 0 ? evaluateFeel(`function(${parameters.join(', ')}) { ${body} }`).value : null;
  return {
    definition,
    run(values, on) {
      if (!isFunction(compiled)) throw new Error(`${place} was not compiled`);
      const result: unknown = compiled.invoke([
        ...variables.map((name) => values[name] ?? null),
        on,
        growthReaches,
      ]);
      return { ...values, ...(result as Record<string, unknown> | null) };
    },
  };
}

/** The expressions of a way in the order of evaluation, each under the name by which its value is found. */
function entriesOf(definition: WayDefinition): [string, string][] {
  return [
    ...Object.entries(definition.let),
    ...definition.plausible.map(({ when }, i): [string, string] => [`plausible${i}`, when]),
    ['passed', definition.pass],
    ...definition.working.flatMap(({ when }, i): [string, string][] => (when ? [[`when${i}`, when]] : [])),
  ];
}

function nameFaults(
  entries: readonly [string, string][],
  parameters: readonly string[],
  place: string,
): string[] {
  const names = [...parameters, ...entries.map(([name]) => name)];
  return names
    .filter((name, i) => names.indexOf(name) !== i)
    .map((name) => `${place}: ${name} is defined twice`);
}

/** Parses one expression and runs it once without values: what it then cannot find is misspelt. */
function syntaxFaults(expression: string, known: readonly string[], place: string): string[] {
  try {
    const { value, warnings } = evaluateFeel(`function(${known.join(', ')}) (${expression})`);
    if (!isFunction(value)) return [`${place}: no FEEL expression`];
    value.invoke(known.map((name) => (name === 'growthReaches' ? growthReaches : null)));
    return warnings
      .filter(({ type }) => type === 'NO_VARIABLE_FOUND' || type === 'NO_FUNCTION_FOUND')
      .map(({ message }) => `${place}: ${message}`);
  } catch (error) {
    return [`${place}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
