import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  NONE,
  SOUND_COMPANY as SOUND,
  plainRd as plain,
} from '../../../test/support/sound-company.js';
import { evaluate, loadRuleSet, type Facts, type RuleResult } from './index.js';

const ruleSet = loadRuleSet('national-hte', 1);
const AT = new Date('2026-05-13T04:00:00Z');

function judged(id: string, facts: Facts, at = AT): RuleResult {
  const result = evaluate(ruleSet, facts, at).results.find((rule) => rule.id === id);
  if (!result) throw new Error(`no rule ${id}`);
  return result;
}

const status = (id: string, facts: Facts, at = AT) => judged(id, { ...SOUND, ...facts }, at).status;

describe('the rules of national-hte', () => {
  it('are the nine gates, each with clause, source and checked against it', () => {
    const { results, counts } = evaluate(ruleSet, SOUND, AT);
    expect(results.map(({ id }) => id)).toEqual([
      'age',
      'ip',
      'field',
      'staff',
      'rd-ratio',
      'rd-domestic',
      'ht-income',
      'clean',
      'score',
    ]);
    expect(
      results.every(({ clause, source }) => clause.zh.includes('第十一条') && source.includes('32')),
    ).toBe(true);
    expect(results.every(({ verified }) => verified)).toBe(true);
    expect(counts).toEqual({ pass: 7, fail: 0, unknown: 2 });
  });

  it('say nothing before the day from which they are in force', () => {
    expect(evaluate(ruleSet, SOUND, new Date('2015-12-31T15:59:59Z')).results).toEqual([]);
    expect(evaluate(ruleSet, SOUND, new Date('2015-12-31T16:00:00Z')).results).toHaveLength(9);
  });

  it('show the numbers used, in both languages', () => {
    expect(judged('ht-income', { ...SOUND, highTechIncome: [0, 0, 276_840] }).explanation).toEqual({
      zh: '高新技术产品（服务）收入 2,768.40 ÷ 总收入 4,685.00 = 59.09%，要求 ≥ 60%。差 42.60 万元。',
      en: 'High-tech product and service income 2,768.40 ÷ total income 4,685.00 = 59.09%; at least 60% is required. 42.60 (10,000 yuan) short.',
    });
    const ratio = judged('rd-ratio', SOUND);
    expect(ratio.figure.zh).toBe('9.12%');
    expect(ratio.explanation.zh).toContain(
      '可计入研发费用 (268.40 + 331.20 + 405.38) ÷ 同期销售收入 11,020.00 = 9.12%',
    );
    expect(ratio.explanation.zh).toContain('2025 年其他费用超过研发费用的 20%，按上限计入 81.08');
    expect(judged('staff', SOUND).figure.en).toBe('39.53%');
    expect(judged('age', SOUND).explanation.zh).toBe(
      '2021-02-17 至 2026-05-13，共 1,911 天，要求 ≥ 365 天。',
    );
  });

  it('name the facts that a verdict rests on, and none while some are lacking', () => {
    expect(judged('ht-income', SOUND).used).toEqual([
      { fact: 'highTechIncome', index: 2 },
      { fact: 'totalIncome', index: 2 },
    ]);
    expect(judged('staff', SOUND).used.map(({ fact }) => fact)).toEqual(['totalStaff', 'scientificStaff']);
    expect(judged('staff', { ...SOUND, totalStaff: null }).used).toEqual([]);
  });

  it('keep the values with the result, so that years later one sees why', () => {
    expect(judged('staff', SOUND).values).toMatchObject({ total: 86, scientific: 34, passed: true });
    expect(JSON.parse(JSON.stringify(evaluate(ruleSet, SOUND, AT)))).toEqual(evaluate(ruleSet, SOUND, AT));
  });
});

describe('age', () => {
  it.each([
    ['2025-05-14', 'fail', '364'],
    ['2025-05-13', 'pass', '365'],
    ['2025-05-12', 'pass', '366'],
  ])('registered on %s: %s at %s days', (registeredOn, expected, days) => {
    expect(status('age', { registeredOn })).toBe(expected);
    expect(judged('age', { ...SOUND, registeredOn }).figure.en).toBe(`${days} days`);
  });

  it('is counted by the day in Shanghai', () => {
    const registeredOn = '2025-05-14';
    expect(status('age', { registeredOn }, new Date('2026-05-13T15:59:59Z'))).toBe('fail');
    expect(status('age', { registeredOn }, new Date('2026-05-13T16:00:00Z'))).toBe('pass');
  });

  it('is unknown for a day that is missing, impossible or in the future', () => {
    for (const registeredOn of [null, '2026-02-30', '2027-01-01', 'yesterday']) {
      expect(status('age', { registeredOn })).toBe('unknown');
    }
  });
});

describe('ip and field', () => {
  it('need one right', () => {
    expect([0, 1].map((ipCount) => status('ip', { ipCount }))).toEqual(['fail', 'pass']);
    expect(status('ip', { ipCount: null })).toBe('unknown');
  });

  it('take only codes of the eight fields that have a name', () => {
    expect(status('field', { field: '80901' })).toBe('pass');
    expect(status('field', { field: '90101' })).toBe('fail');
    expect(status('field', { field: '10605', fieldPathZh: null })).toBe('fail');
    expect(status('field', { field: null })).toBe('unknown');
  });
});

describe('staff', () => {
  it.each([
    [1000, 99, 'fail'],
    [1000, 100, 'pass'],
    [1000, 101, 'pass'],
    [9, 0, 'fail'],
    [9, 1, 'pass'],
    [99_999_999_999, 9_999_999_999, 'fail'],
  ])('of %i with %i in science and technology: %s', (totalStaff, scientificStaff, expected) => {
    expect(status('staff', { totalStaff, scientificStaff })).toBe(expected);
  });

  it('is not shown as reached when only rounding reaches it', () => {
    const { figure, status: outcome } = judged('staff', {
      ...SOUND,
      totalStaff: 1_000_000,
      scientificStaff: 99_999,
    });
    expect([figure.zh, outcome]).toEqual(['9.9999%', 'fail']);
  });

  it('is unknown, with the reason, where there is no share', () => {
    expect(judged('staff', { ...SOUND, totalStaff: 0, scientificStaff: 0 })).toMatchObject({
      status: 'unknown',
      explanation: { zh: '职工总数为 0，无法计算占比，请核对。' },
    });
    expect(status('staff', { totalStaff: 10, scientificStaff: 11 })).toBe('unknown');
  });
});

describe('rd-ratio', () => {
  it.each([
    ['5,000 万元 exactly: 5%', [0, 0, 500_000], 25_000],
    ['one hundredth more: 4%', [0, 100_000, 500_001], 24_001],
    ['20,000 万元 exactly: 4%', [0, 0, 2_000_000], 80_000],
    ['one hundredth more: 3%', [0, 999_999, 2_000_001], 90_000],
  ])('latest sales of %s', (_, sales, least) => {
    expect(status('rd-ratio', plain([0, 0, least], sales))).toBe('pass');
    expect(status('rd-ratio', plain([0, 0, least - 1], sales))).toBe('fail');
  });

  it('takes the tier from the latest year, not from the sum', () => {
    const facts = plain([0, 0, 12_000], [2_000_000, 2_000_000, 100]);
    expect(judged('rd-ratio', { ...SOUND, ...facts }).explanation.zh).toContain('要求 ≥ 5%');
  });

  it('counts outsourced R&D at 80%', () => {
    const sales = [0, 0, 400_000];
    const facts = { ...plain([0, 0, 4_000], sales) };
    expect(status('rd-ratio', { ...facts, rdOutsourced: [0, 0, 20_000] })).toBe('pass');
    expect(status('rd-ratio', { ...facts, rdOutsourced: [0, 0, 19_999] })).toBe('fail');
  });

  it('counts other costs up to 20% of all R&D, a quarter of the rest, year by year', () => {
    const sales = [0, 0, 400_000];
    expect(status('rd-ratio', { ...plain([0, 0, 16_000], sales), rdOther: [0, 0, 4_000] })).toBe('pass');
    expect(status('rd-ratio', { ...plain([0, 0, 15_999], sales), rdOther: [0, 0, 400_000] })).toBe('fail');
    const elsewhere = { ...plain([0, 0, 16_000], sales), rdOther: [400_000, 0, 0] };
    expect(status('rd-ratio', elsewhere)).toBe('fail');
  });

  it('of a company younger than three years counts its own years only', () => {
    const facts = {
      ...plain([null, 2_000, 5_000], [null, 50_000, 90_000]),
      ...Object.fromEntries(
        CATEGORIES.slice(1).map((category) => [category, [null, 0, 0] as (number | null)[]]),
      ),
    };
    expect(judged('rd-ratio', { ...SOUND, ...facts, ownYears: 2 })).toMatchObject({
      status: 'pass',
      figure: { zh: '5.00%' },
    });
    expect(judged('rd-ratio', { ...SOUND, ...facts, ownYears: 2 }).explanation.zh).toContain('2024、2025 年');
    expect(judged('rd-ratio', { ...SOUND, ...facts, ownYears: 3 }).missing).toEqual(
      expect.arrayContaining([
        { fact: 'sales', index: 0, label: { zh: '2023 年销售收入', en: 'sales 2023' } },
      ]),
    );
    expect(status('rd-ratio', { ...facts, ownYears: 0 })).toBe('unknown');
  });

  it('is unknown without sales', () => {
    expect(status('rd-ratio', plain([0, 0, 5], NONE))).toBe('unknown');
  });

  it('falls back to the totals while the categories are not complete, and says so', () => {
    const facts = { ...SOUND, rdDesign: [null, null, null], rdTotal: [0, 0, 55_100] };
    expect(judged('rd-ratio', facts)).toMatchObject({ status: 'pass', figure: { zh: '5.00%' } });
    expect(judged('rd-ratio', facts).explanation.zh).toContain('八类费用尚未填全');
    expect(judged('rd-ratio', { ...facts, rdTotal: [0, 0, 55_099] }).status).toBe('fail');
  });
});

describe('rd-domestic and ht-income', () => {
  it('need 60%, exactly', () => {
    const rd = (inside: number): Facts => ({ rdDomestic: [0, 0, inside], ...plain([0, 0, 100_000], NONE) });
    expect([59_999, 60_000, 60_001].map((inside) => status('rd-domestic', rd(inside)))).toEqual([
      'fail',
      'pass',
      'pass',
    ]);
    const income = (own: number): Facts => ({ highTechIncome: [0, 0, own], totalIncome: [0, 0, 468_501] });
    expect(status('ht-income', income(281_100))).toBe('fail');
    expect(status('ht-income', income(281_101))).toBe('pass');
  });

  it('are unknown when a part is larger than its whole', () => {
    expect(status('rd-domestic', { rdDomestic: [0, 0, 200_000] })).toBe('unknown');
    expect(status('ht-income', { highTechIncome: [0, 0, 468_501] })).toBe('unknown');
  });

  it('ask only for the latest year of income', () => {
    const facts = { highTechIncome: [null, null, 468_500], totalIncome: [null, null, 468_500] };
    expect(status('ht-income', facts)).toBe('pass');
  });
});

describe('clean and score', () => {
  it('wait for the authorities, and then follow them', () => {
    expect(judged('clean', SOUND)).toMatchObject({
      status: 'unknown',
      figure: { zh: '待核对', en: 'To be checked' },
    });
    expect(status('clean', { authorityRecordsClean: true })).toBe('pass');
    expect(status('clean', { authorityRecordsClean: false })).toBe('fail');
  });

  it('is a range of points until the experts have scored', () => {
    expect(judged('score', SOUND)).toMatchObject({ status: 'unknown', figure: { zh: '22–96' } });
    expect(judged('score', SOUND).explanation.zh).toContain(
      '净资产增长 29.33%，7–8 分；销售收入增长 27.14%，7–8 分',
    );
    expect(judged('score', {}).figure.zh).toBe('0–100');
  });

  it.each([
    [70, 'fail'],
    [71, 'pass'],
    [100, 'pass'],
    [101, 'unknown'],
  ])('of %i by the experts: %s', (expertScore, expected) => {
    expect(status('score', { expertScore })).toBe(expected);
  });

  it('fails when not even the best marks of the experts would do', () => {
    // No intellectual property and no growth leave transfer 30, management 20, bonus 2.
    const none = { ipCount: 0, ipClassI: 0, ipClassII: 0, ipOwn: 0, sales: [5, 5, 5], netAssets: [5, 5, 5] };
    expect(judged('score', { ...SOUND, ...none })).toMatchObject({ status: 'fail', figure: { zh: '0–52' } });
  });

  it.each([
    [1, 0, '7–8'],
    [0, 5, '5–6'],
    [0, 4, '3–4'],
    [0, 3, '3–4'],
    [0, 2, '1–2'],
    [0, 1, '1–2'],
  ])('gives %i rights of Class I and %i of Class II the band %s', (ipClassI, ipClassII, band) => {
    const facts = { ipClassI, ipClassII, ipCount: ipClassI + ipClassII };
    expect(judged('score', { ...SOUND, ...facts }).explanation.zh).toContain(`知识产权数量 ${band} 分`);
  });

  it.each([
    [[100, 135, 182], '7–8', 'just below 35%'],
    [[1000, 1350, 1823], '9–10', 'just above 35%'],
    [[100, 100, 170], '9–10', 'exactly 35%'],
    [[100, 100, 150], '7–8', 'exactly 25%'],
    [[100, 100, 130], '5–6', 'exactly 15%'],
    [[100, 100, 110], '3–4', 'exactly 5%'],
    [[100, 100, 101], '1–2', 'above nothing'],
    [[100, 100, 100], '0–0', 'no growth'],
    [[0, 100, 135], '9–10', 'from nothing in the first year'],
    [[100, 0, 100], '0–0', 'nothing in the second year'],
    [[99_999_999_998, 99_999_999_999, 99_999_999_999], '1–2', 'a hair above nothing'],
  ])('gives growth of %j the band %s (%s)', (sales, band) => {
    expect(judged('score', { ...SOUND, sales }).explanation.zh).toMatch(
      new RegExp(`销售收入增长 [^，]*，${band} 分`),
    );
  });

  it('leaves growth from negative net assets to the experts', () => {
    expect(judged('score', { ...SOUND, netAssets: [-5, 10, 20] }).explanation.zh).toContain(
      '净资产增长 —，0–10 分',
    );
  });
});

describe('a company known only by its annual reports', () => {
  // Huawei 2022 to 2024: revenue 642.3, 704.2, 862.1, R&D 161.5, 164.7, 179.7 billion yuan; 208,000 staff, 113,000 in R&D.
  const published: Facts = {
    registeredOn: '1987-09-15',
    ownYears: 3,
    years: [2022, 2023, 2024],
    totalStaff: 208_000,
    scientificStaff: 113_000,
    sales: [6_423_000_000, 7_042_000_000, 8_621_000_000],
    rdTotal: [1_615_000_000, 1_647_000_000, 1_797_000_000],
  };

  it('passes what its figures show and lacks data for the rest', () => {
    const { results } = evaluate(ruleSet, published, new Date('2025-05-13T04:00:00Z'));
    expect(Object.fromEntries(results.map((rule) => [rule.id, [rule.status, rule.figure.zh]]))).toEqual({
      age: ['pass', '13,755 天'],
      ip: ['unknown', '缺数据'],
      field: ['unknown', '缺数据'],
      staff: ['pass', '54.33%'],
      'rd-ratio': ['pass', '22.91%'],
      'rd-domestic': ['unknown', '缺数据'],
      'ht-income': ['unknown', '缺数据'],
      clean: ['unknown', '待核对'],
      score: ['unknown', '5–96'],
    });
    const lacking = results.find(({ id }) => id === 'ht-income')!;
    expect(lacking.explanation).toEqual({
      zh: '缺少数据：2024 年高新技术产品（服务）收入、2024 年总收入。',
      en: 'Lacks data: high-tech product and service income 2024, total income 2024.',
    });
  });
});
