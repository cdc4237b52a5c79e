import type { Text } from '#kernel';
import { ConditionFault } from './condition-fault.js';
import type { ConditionFact } from './condition-facts.js';
import type { ValueTree } from './condition-tree.js';
import { TYPE_NAMES } from './condition.messages.js';

export type ValueType = 'number' | 'text' | 'day' | 'yes-no';

/** Where a mistake is, and how it is written there. */
interface Place {
  readonly at: number;
  readonly part: string;
}

export function typeOf(value: ValueTree): ValueType {
  switch (value.is) {
    case 'fact':
      return value.fact.type === 'choice' ? 'text' : value.fact.type;
    case 'arithmetic':
      return 'number';
    case 'number':
    case 'text':
    case 'day':
    case 'yes-no':
      return value.is;
    default:
      return value satisfies never;
  }
}

/** @throws ConditionFault when two values can never be the same */
export function assertComparable(left: ValueTree, right: ValueTree, { at, part }: Place): void {
  const [leftType, rightType] = [typeOf(left), typeOf(right)];
  if (leftType !== rightType) {
    const params = { left: nameOf(left, part), right: nameOf(right, part) };
    const types = {
      leftType: TYPE_NAMES[`rules.type-${leftType}`],
      rightType: TYPE_NAMES[`rules.type-${rightType}`],
    };
    throw new ConditionFault('rules.condition-types', at, { ...params, ...types });
  }
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.is === 'fact' && other.is === 'text') assertCode(one.fact, other.value, at);
  }
}

/** @throws ConditionFault when nothing can be larger or smaller */
export function assertOrdered(value: ValueTree, { at, part }: Place): void {
  const type = typeOf(value);
  if (type !== 'number' && type !== 'day')
    throw new ConditionFault('rules.condition-not-number', at, { part });
}

/** @throws ConditionFault when it cannot be reckoned with */
export function assertNumber(value: ValueTree, { at, part }: Place): void {
  if (typeOf(value) !== 'number') throw new ConditionFault('rules.condition-not-number', at, { part });
}

function assertCode({ id, label, list }: ConditionFact, code: string, at: number): void {
  const entry = list?.find(code);
  if (!entry) throw new ConditionFault('rules.condition-code-unknown', at, { label, part: code });
  if (list?.isLeaf(code)) return;
  const params = { part: code, name: { zh: entry.zh, en: entry.en }, fact: id };
  throw new ConditionFault('rules.condition-code-above', at, params);
}

function nameOf(value: ValueTree, part: string): Text | string {
  if (value.is === 'fact') return value.fact.label;
  return value.is === 'arithmetic' ? part : String(value.value);
}
