import type { ConditionFact, FactValues, Truth } from './condition-facts.js';
import type { AtomTree, Comparison, ConditionTree, ValueTree } from './condition-tree.js';

type Known = number | string | boolean;
type Value = Known | null;
type Order = (left: Known, right: Known) => boolean;

/** Reckoned numbers that differ by less are the same: 29 ÷ 100 × 100 reaches 29. */
const SAME = 1e-12;

/** A condition as a plain function: no tree is walked and nothing is parsed while companies are judged by thousands. */
export function compileCondition(tree: ConditionTree): (values: FactValues) => Truth {
  switch (tree.is) {
    case 'all':
      return joined(tree.parts.map(compileCondition), false);
    case 'any':
      return joined(tree.parts.map(compileCondition), true);
    default:
      return compileAtom(tree);
  }
}

/** @param decisive the outcome of one part that settles the whole: false for `and`, true for `or` */
function joined(parts: readonly ((values: FactValues) => Truth)[], decisive: boolean) {
  return (values: FactValues): Truth => {
    let known = true;
    for (const part of parts) {
      const truth = part(values);
      if (truth === decisive) return decisive;
      if (truth === null) known = false;
    }
    return known ? !decisive : null;
  };
}

/** One comparison; not known as soon as something in it is not. */
function compileAtom(atom: AtomTree): (values: FactValues) => Truth {
  switch (atom.is) {
    case 'compare': {
      const [left, right] = [compileValue(atom.left), compileValue(atom.right)];
      const order = orderOf(atom.by, atom.left.is === 'arithmetic' || atom.right.is === 'arithmetic');
      return (values) => {
        const [one, other] = [left(values), right(values)];
        return one === null || other === null ? null : order(one, other);
      };
    }
    case 'one-of': {
      const of = compileValue(atom.of);
      const reckoned = atom.of.is === 'arithmetic';
      const options = atom.values.flatMap((value) => compileValue(value)({}) ?? []);
      const same = orderOf('=', reckoned);
      return (values) => {
        const value = of(values);
        if (value === null) return null;
        return options.some((option) => same(value, option)) !== atom.negated;
      };
    }
    case 'below': {
      const of = readerOf(atom.of);
      return (values) => {
        const value = of(values);
        return value === null ? null : (value as string).startsWith(atom.code) !== atom.negated;
      };
    }
    default:
      return atom satisfies never;
  }
}

/** The value of one side; `null` is what is not known, and what has no value: something divided by nothing. */
export function compileValue(tree: ValueTree): (values: FactValues) => Value {
  if (tree.is === 'fact') return readerOf(tree.fact);
  if (tree.is !== 'arithmetic') return () => tree.value;
  const [left, right] = [compileValue(tree.left), compileValue(tree.right)];
  const by = OPERATIONS[tree.by];
  return (values) => {
    const [one, other] = [left(values), right(values)];
    if (typeof one !== 'number' || typeof other !== 'number') return null;
    const result = by(one, other);
    return Number.isFinite(result) ? result : null;
  };
}

const OPERATIONS = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
};

/** What is not of the fact's type counts as not known: a condition never judges on nonsense. */
function readerOf({ id, type }: ConditionFact): (values: FactValues) => Value {
  switch (type) {
    case 'number':
      return (values) => {
        const value = values[id];
        return typeof value === 'number' && Number.isFinite(value) ? value : null;
      };
    case 'yes-no':
      return (values) => {
        const value = values[id];
        return typeof value === 'boolean' ? value : null;
      };
    case 'choice':
    case 'day':
      return (values) => {
        const value = values[id];
        return typeof value === 'string' && value !== '' ? value : null;
      };
    default:
      return type satisfies never;
  }
}

function orderOf(by: Comparison, reckoned: boolean): Order {
  const exact = ORDERS[by];
  if (!reckoned) return exact;
  return (left, right) => {
    const [one, other] = [left as number, right as number];
    const same = Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
    return same ? exact(other, other) : exact(one, other);
  };
}

const ORDERS: Record<Comparison, Order> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};
