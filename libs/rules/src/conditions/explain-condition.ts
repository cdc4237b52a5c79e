import { fillText, type Text } from '#kernel';
import { compileCondition } from './compile-condition.js';
import type { ConditionFact, FactValues, Truth } from './condition-facts.js';
import { factsOfTree, type AtomTree, type ConditionTree } from './condition-tree.js';
import { sayValue, valueOf } from './say-value.js';
import { SENTENCES } from './say.messages.js';

/** One comparison with the numbers used. */
export interface Working {
  readonly said: Text;
  readonly met: Truth;
}

export interface Explanation {
  readonly met: Truth;
  /** Every comparison, in the order of the expression. */
  readonly workings: readonly Working[];
  /** The facts without which the outcome stays open; none once it is settled. */
  readonly lacking: readonly ConditionFact[];
}

/** A condition judged with its working shown. For one case; thousands are judged by `compileCondition`. */
export function explainCondition(tree: ConditionTree, values: FactValues): Explanation {
  return {
    met: compileCondition(tree)(values),
    workings: atomsOf(tree).map((atom) => ({ said: say(atom, values), met: compileCondition(atom)(values) })),
    lacking: [...new Set(lackingIn(tree, values))],
  };
}

function atomsOf(tree: ConditionTree): AtomTree[] {
  return tree.is === 'all' || tree.is === 'any' ? tree.parts.flatMap(atomsOf) : [tree];
}

/** Of the parts that are open only: what is settled needs nothing more. */
function lackingIn(tree: ConditionTree, values: FactValues): ConditionFact[] {
  if (compileCondition(tree)(values) !== null) return [];
  if (tree.is === 'all' || tree.is === 'any') return tree.parts.flatMap((part) => lackingIn(part, values));
  const facts = factsOfTree(tree);
  const unknown = facts.filter((fact) => valueOf({ is: 'fact', fact }, values) === null);
  // All is known and yet nothing follows: something is divided by nothing. Then a number has to be put right.
  return unknown.length > 0 ? unknown : facts;
}

function say(atom: AtomTree, values: FactValues): Text {
  switch (atom.is) {
    case 'compare': {
      const wanted = sayValue(atom.right, values, atom.left);
      const is = sayValue(atom.left, values, atom.right);
      if (atom.right.is === 'yes-no') {
        const right = { ...atom.right, value: atom.right.value === (atom.by === '=') };
        return fillText(SENTENCES['rules.say-is'], { is, wanted: sayValue(right, values) });
      }
      return fillText(SENTENCES['rules.say-compare'], { is, by: SIGNS[atom.by], wanted });
    }
    case 'one-of': {
      const options = atom.values.map((value) => sayValue(value, values, atom.of));
      const wanted = {
        zh: options.map(({ zh }) => zh).join('、'),
        en: options.map(({ en }) => en).join(', '),
      };
      const sentence = atom.negated ? 'rules.say-none-of' : 'rules.say-one-of';
      return fillText(SENTENCES[sentence], { is: sayValue(atom.of, values), wanted });
    }
    case 'below': {
      const wanted = sayValue({ is: 'text', value: atom.code }, values, { is: 'fact', fact: atom.of });
      const sentence = atom.negated ? 'rules.say-not-below' : 'rules.say-below';
      return fillText(SENTENCES[sentence], { is: sayValue({ is: 'fact', fact: atom.of }, values), wanted });
    }
    default:
      return atom satisfies never;
  }
}

const SIGNS = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
