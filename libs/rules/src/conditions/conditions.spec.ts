import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { Taxonomy } from '#dictionaries';
import type { ConditionFact, FactValues } from './condition-facts.js';
import { Conditions, faultOfCondition } from './conditions.js';

const industries = new Taxonomy([
  { code: 'C', level: 1, parent: null, zh: '制造业', en: 'Manufacturing' },
  { code: 'C39', level: 2, parent: 'C', zh: '电子设备制造业', en: 'Electronics' },
  { code: 'C3983', level: 3, parent: 'C39', zh: '传感器制造', en: 'Sensors' },
  { code: 'I', level: 1, parent: null, zh: '信息服务业', en: 'Information services' },
  { code: 'I6513', level: 2, parent: 'I', zh: '应用软件开发', en: 'Software' },
]);
const list: ConditionFact[] = [
  {
    id: 'employees',
    label: { zh: '从业人员', en: 'Employees' },
    type: 'number',
    unit: { zh: '人', en: 'people' },
  },
  { id: 'revenue', label: { zh: '收入', en: 'Revenue' }, type: 'number', unit: { zh: '万元', en: 'wan' } },
  { id: 'rdExpense', label: { zh: '研发费用', en: 'R&D' }, type: 'number', unit: { zh: '万元', en: 'wan' } },
  { id: 'industry', label: { zh: '行业', en: 'Industry' }, type: 'choice', list: industries },
  { id: 'registeredOn', label: { zh: '成立日期', en: 'Registered' }, type: 'day' },
  { id: 'highTech', label: { zh: '高新技术企业', en: 'High-tech' }, type: 'yes-no' },
];
const facts = new Map(list.map((fact) => [fact.id, fact]));

const verdict = (expressions: string | string[], values: FactValues) =>
  new Conditions([expressions].flat(), facts).verdict(values);

describe('one condition', () => {
  it.each<[string, FactValues, string]>([
    ['employees <= 500', { employees: 500 }, 'fit'],
    ['employees <= 500', { employees: 501 }, 'not-fit'],
    ['employees <= 500', {}, 'lacks-data'],
    ['employees <= 500', { employees: null }, 'lacks-data'],
    ['employees <= 500', { employees: '86' }, 'lacks-data'],
    ['employees <= 500', { employees: Number.NaN }, 'lacks-data'],
    ['employees between 10 and 20', { employees: 20 }, 'fit'],
    ['employees in (10..20]', { employees: 10 }, 'not-fit'],
    ['employees in (< 5, >= 10)', { employees: 7 }, 'not-fit'],
    ['employees in (5, 7)', { employees: 7 }, 'fit'],
    ['not(employees in [5, 7])', { employees: 7 }, 'not-fit'],
    ['rdExpense / revenue * 100 >= 29', { rdExpense: 29, revenue: 100 }, 'fit'],
    ['rdExpense / revenue * 100 >= 29', { rdExpense: 29, revenue: 100.01 }, 'not-fit'],
    ['rdExpense / revenue >= 0.05', { rdExpense: 29, revenue: 0 }, 'lacks-data'],
    ['revenue - rdExpense > 10', { rdExpense: 5, revenue: 16 }, 'fit'],
    ['-revenue < -10', { revenue: 16 }, 'fit'],
    ['starts with(industry, "C39")', { industry: 'C3983' }, 'fit'],
    ['not(starts with(industry, "C"))', { industry: 'C3983' }, 'not-fit'],
    ['industry in ("C3983", "I6513")', { industry: 'I6513' }, 'fit'],
    ['registeredOn >= date("2020-01-01")', { registeredOn: '2020-01-01' }, 'fit'],
    ['registeredOn >= @"2020-01-01"', { registeredOn: '2019-12-31' }, 'not-fit'],
    ['highTech', { highTech: true }, 'fit'],
    ['highTech = false', { highTech: true }, 'not-fit'],
    ['not(highTech or employees < 5)', { highTech: false, employees: 5 }, 'fit'],
    ['highTech or employees < 5', { employees: 4 }, 'fit'],
    ['highTech or employees < 5', { employees: 5 }, 'lacks-data'],
    ['highTech and employees < 5', { employees: 5 }, 'not-fit'],
  ])('%s of %j: %s', (expression, values, expected) => {
    expect(verdict(expression, values)).toBe(expected);
  });

  it.each([
    ['', 'rules.condition-empty'],
    ['employees >', 'rules.condition-unfinished'],
    ['employees <= 500 人', 'rules.condition-syntax'],
    ['employes <= 500', 'rules.condition-fact-unknown'],
    ['employees', 'rules.condition-not-true'],
    ['employees <= "500"', 'rules.condition-types'],
    ['highTech > true', 'rules.condition-not-number'],
    ['industry + 1 > 3', 'rules.condition-not-number'],
    ['industry = "C39"', 'rules.condition-code-above'],
    ['industry = "Z99"', 'rules.condition-code-unknown'],
    ['starts with(industry, "Z")', 'rules.condition-code-unknown'],
    ['employees != null', 'rules.condition-null'],
    ['1 < 2', 'rules.condition-constant'],
    ['some x in [1..1000000000] satisfies x > employees', 'rules.condition-unsupported'],
    ['(for x in [1..1000000000] return x) = employees', 'rules.condition-unsupported'],
    ['(function(x) x)(employees) > 1', 'rules.condition-unsupported'],
    ['employees ** 9999 > 1', 'rules.condition-unsupported'],
    ['registeredOn >= date("2020-02-30")', 'rules.condition-unsupported'],
    ['registeredOn >= date(2020, 1, 1)', 'rules.condition-unsupported'],
    ['matches(industry, "(a+)+$")', 'rules.condition-unsupported'],
    [`${'('.repeat(60)}employees${')'.repeat(60)} > 1`, 'rules.condition-deep'],
    [`${'employees > 1 and '.repeat(40)}highTech`, 'rules.condition-long'],
    ['constructor = true', 'rules.condition-fact-unknown'],
    ['__proto__ = true', 'rules.condition-fact-unknown'],
  ])('refuses %s: %s', (expression, code) => {
    expect(faultOfCondition(expression, facts)?.code).toBe(code);
  });

  it('is refused with the place of the mistake and a sentence in both languages', () => {
    expect(faultOfCondition('employees > 1 and staf > 3', facts)).toEqual({
      code: 'rules.condition-fact-unknown',
      at: 18,
      message: {
        zh: '没有名为“staf”的企业信息，请从列表中选择。文字要加英文引号。',
        en: 'There is no fact “staf”. Choose one from the list; texts stand in quotes.',
      },
    });
  });

  it('says the numbers that were used', () => {
    const judged = new Conditions(
      [
        'employees <= 500 and rdExpense / (revenue - 10) * 100 >= 5',
        'starts with(industry, "C39")',
        'not(highTech)',
      ],
      facts,
    ).judge({ employees: 86, rdExpense: 300, revenue: 5010, industry: 'I6513' });
    expect(judged.conditions.map(({ workings }) => workings.map(({ said, met }) => [said.zh, met]))).toEqual([
      [
        ['从业人员 86 人；要求 ≤ 500 人', true],
        ['研发费用 300 万元 ÷ （收入 5,010 万元 − 10） × 100 = 6；要求 ≥ 5', true],
      ],
      [['行业 信息服务业 应用软件开发；要求属于：制造业 电子设备制造业', false]],
      [['高新技术企业 缺数据；要求：否', null]],
    ]);
    expect(judged.conditions[0]?.workings[0]?.said.en).toBe('Employees 86 people; needed: ≤ 500 people');
    expect(judged.verdict).toBe('not-fit');
  });

  it('names first what settles a condition with the fewest other facts', () => {
    const conditions = new Conditions(
      ['rdExpense / revenue > 1', 'employees > 3', 'highTech or employees > 3'],
      facts,
    );
    const ids = (values: FactValues) => conditions.judge(values).lacking.map(({ id }) => id);
    expect(ids({ employees: 3 })).toEqual([]);
    expect(ids({})).toEqual(['employees', 'rdExpense', 'revenue', 'highTech']);
    expect(ids({ highTech: true, revenue: 0, rdExpense: 1 })).toEqual(['employees', 'rdExpense', 'revenue']);
  });
});

describe('three values', () => {
  const atoms = ['employees <= 50', 'revenue > 100', 'highTech', 'starts with(industry, "C39")'];
  const expression: fc.Arbitrary<string> = fc
    .letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom(...atoms),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} and ${b})`),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} or ${b})`),
        tie('tree').map((a) => `not(${a})`),
      ),
    }))
    .tree.filter((text) => text.length <= 400);
  const known = fc.record({
    employees: fc.integer({ min: 0, max: 100 }),
    revenue: fc.integer({ min: 0, max: 200 }),
    highTech: fc.boolean(),
    industry: fc.constantFrom('C3983', 'I6513'),
  });
  const hidden = fc.subarray(['employees', 'revenue', 'highTech', 'industry']);
  const without = (values: FactValues, ids: readonly string[]): FactValues =>
    Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));

  it('never change once they are settled, whatever else becomes known', () => {
    fc.assert(
      fc.property(
        fc.array(expression, { minLength: 1, maxLength: 4 }),
        known,
        hidden,
        (list, values, ids) => {
          const conditions = new Conditions(list, facts);
          const before = conditions.verdict(without(values, ids));
          if (before !== 'lacks-data') expect(conditions.verdict(values)).toBe(before);
          expect(conditions.verdict(values)).not.toBe('lacks-data');
        },
      ),
    );
  });

  it('do not depend on the order of the conditions', () => {
    fc.assert(
      fc.property(
        fc.array(expression, { minLength: 2, maxLength: 5 }),
        known,
        hidden,
        (list, values, ids) => {
          const some = without(values, ids);
          expect(verdict(list.toReversed(), some)).toBe(verdict(list, some));
        },
      ),
    );
  });

  it('are turned round by not(…), and what is not known stays so', () => {
    const turned = { fit: 'not-fit', 'not-fit': 'fit', 'lacks-data': 'lacks-data' } as const;
    fc.assert(
      fc.property(expression, known, hidden, (text, values, ids) => {
        const some = without(values, ids);
        expect(verdict(`not(${text})`, some)).toBe(turned[verdict(text, some)]);
      }),
    );
  });

  it('are settled by the facts that are named as lacking, and by no settled condition', () => {
    fc.assert(
      fc.property(
        fc.array(expression, { minLength: 1, maxLength: 3 }),
        known,
        hidden,
        (list, values, ids) => {
          const conditions = new Conditions(list, facts);
          const some = without(values, ids);
          const judged = conditions.judge(some);
          expect(judged.verdict).toBe(conditions.verdict(some));
          for (const { met, lacking } of judged.conditions) expect(lacking.length === 0).toBe(met !== null);
          const named = judged.lacking.map(({ id }) => [id, (values as FactValues)[id]]);
          expect(conditions.judge({ ...some, ...Object.fromEntries(named) }).verdict).not.toBe('lacks-data');
        },
      ),
    );
  });

  it('are what the FEEL library says, where everything is known', () => {
    fc.assert(
      fc.property(expression, known, (text, values) => {
        expect(verdict(text, values)).toBe(evaluate(text, values).value === true ? 'fit' : 'not-fit');
      }),
    );
  });
});
