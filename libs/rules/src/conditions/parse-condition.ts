import { parseExpression } from 'feelin';
import { ConditionFault } from './condition-fault.js';
import type { ConditionFacts } from './condition-facts.js';
import { factsOfTree, type ConditionTree } from './condition-tree.js';
import { ReadTree } from './read-tree.js';

const LONGEST = 500;
const MOST_PARTS = 300;
const DEEPEST = 24;

/**
 * Reads one FEEL expression (DMN 1.5) over a closed list of facts. The FEEL library parses it; of FEEL's expressions
 * those are taken that always end at once: no loops, no functions of one's own, no paths into data.
 * @throws ConditionFault naming the first mistake and its place
 */
export function parseCondition(expression: string, facts: ConditionFacts): ConditionTree {
  if (expression.trim() === '') throw new ConditionFault('rules.condition-empty', 0);
  if (expression.length > LONGEST)
    throw new ConditionFault('rules.condition-long', LONGEST, { most: LONGEST });
  assertShallow(expression);
  const syntax = parseExpression(expression, {}, undefined);
  assertWhole(syntax, expression);
  const tree = new ReadTree(expression, facts).condition(syntax.topNode);
  if (factsOfTree(tree).length === 0) throw new ConditionFault('rules.condition-constant', 0);
  return tree;
}

/** Before it is parsed: brackets in brackets cost the most. */
function assertShallow(expression: string): void {
  let depth = 0;
  for (const [at, character] of [...expression].entries()) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth > DEEPEST) throw new ConditionFault('rules.condition-deep', at);
  }
}

function assertWhole(syntax: ReturnType<typeof parseExpression>, expression: string): void {
  let parts = 0;
  let depth = 0;
  syntax.iterate({
    enter({ type, from, to }) {
      parts += 1;
      depth += 1;
      if (parts > MOST_PARTS || depth > DEEPEST) throw new ConditionFault('rules.condition-deep', from);
      if (!type.isError) return;
      const rest = expression.slice(from).trim();
      if (rest === '') throw new ConditionFault('rules.condition-unfinished', from);
      const part = expression.slice(from, Math.max(to, from + 1)).trim() || (rest[0] ?? '');
      throw new ConditionFault('rules.condition-syntax', from, { part });
    },
    leave() {
      depth -= 1;
    },
  });
}
