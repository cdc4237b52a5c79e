import { fillText, groupThousands, type Text } from '#kernel';
import { compileValue } from './compile-condition.js';
import type { ConditionFact, FactValues } from './condition-facts.js';
import type { ValueTree } from './condition-tree.js';
import { SENTENCES } from './say.messages.js';

const DECIMALS = 4;
/** Levels that only the registry has: the districts of a municipality stand below “市辖区”. */
const NAMELESS = new Set(['市辖区', '县']);

/** One side of a comparison in words, with the numbers used. @param beside the other side, whose unit and list it shares */
export function sayValue(tree: ValueTree, values: FactValues, beside?: ValueTree): Text {
  if (tree.is === 'fact') {
    const value = sayFact(tree.fact, valueOf(tree, values));
    return fillText(SENTENCES['rules.say-fact'], { label: tree.fact.label, value });
  }
  if (tree.is === 'arithmetic') {
    const value = valueOf(tree, values);
    const working = sayWorking(tree, values);
    if (value === null) return working;
    return fillText(SENTENCES['rules.say-reckoned'], { working, value: numberText(value as number) });
  }
  return beside?.is === 'fact' ? sayFact(beside.fact, tree.value) : sayPlain(tree.value);
}

/** The value of one fact as people read it: `86 人`, `海淀区`, `缺数据`. */
export function sayFact({ type, unit, list }: ConditionFact, value: unknown): Text {
  if (value === null || value === undefined) return SENTENCES['rules.say-lacking'];
  if (type === 'number' && unit && typeof value === 'number') {
    return fillText({ zh: `{value} ${unit.zh}`, en: `{value} ${unit.en}` }, { value: numberText(value) });
  }
  if (type === 'choice' && list && typeof value === 'string') {
    const [entry, above] = list
      .pathOf(value)
      .filter(({ zh }) => !NAMELESS.has(zh))
      .toReversed();
    if (!entry) return SENTENCES['rules.say-other'];
    // The last level of a list says little by itself: 其他, 朝阳区.
    if (!above) return { zh: entry.zh, en: entry.en };
    return { zh: `${above.zh} ${entry.zh}`, en: `${entry.en}, ${above.en}` };
  }
  return sayPlain(value as number | string | boolean);
}

/** What a value is now; null when it is not known. */
export function valueOf(tree: ValueTree, values: FactValues): number | string | boolean | null {
  return compileValue(tree)(values);
}

function sayPlain(value: number | string | boolean): Text {
  if (typeof value === 'boolean') return SENTENCES[value ? 'rules.say-yes' : 'rules.say-no'];
  return same(typeof value === 'number' ? numberText(value) : value);
}

function sayWorking(tree: ValueTree, values: FactValues): Text {
  if (tree.is !== 'arithmetic') return sayValue(tree, values);
  const [left, right] = [tree.left, tree.right].map((side) => {
    const text = sayWorking(side, values);
    const loose = side.is === 'arithmetic' && '*/'.includes(tree.by) && !'*/'.includes(side.by);
    return loose ? fillText({ zh: '（{text}）', en: '({text})' }, { text }) : text;
  });
  if (!left || !right) throw new Error('an operation has two sides');
  return fillText(
    { zh: `{left} ${SIGNS[tree.by]} {right}`, en: `{left} ${SIGNS[tree.by]} {right}` },
    { left, right },
  );
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' };

function numberText(value: number): string {
  const digits = value.toFixed(DECIMALS).replace(/\.?0+$/, '');
  return groupThousands(digits === '-0' ? '0' : digits);
}

function same(text: string): Text {
  return { zh: text, en: text };
}
