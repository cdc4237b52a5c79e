import { evaluate, loadRuleSet } from '#rules';
import { describe, expect, it } from 'vitest';
import { completeValues, DEMO_COMPANY, FILLED_AT } from '../../../test/support/complete-application.js';
import { SOUND_COMPANY } from '../../../test/support/sound-company.js';
import { applyChanges, factsOf, initialValues, loadForm, pointersOfMissing } from './index.js';

const form = loadForm('national-hte', 1);
const ruleSet = loadRuleSet('national-hte', 1);

describe('the facts of an application', () => {
  it('are those that the rules judge, amounts as whole hundredths of 万元', () => {
    expect(factsOf(form, completeValues(form))).toMatchObject({
      registeredOn: '2021-02-17',
      ownYears: 3,
      years: [2023, 2024, 2025],
      sales: SOUND_COMPANY['sales'],
      rdOther: SOUND_COMPANY['rdOther'],
      rdOutsourced: SOUND_COMPANY['rdOutsourced'],
      ipCount: 2,
      ipClassI: 1,
      ipClassII: 1,
      ipOwn: 2,
      field: '10605',
      fieldNameZh: '电子信息',
      fieldPathZh: '电子信息 › 新型电子元器件 › 敏感元器件与传感器',
      totalStaff: 86,
    });
  });

  it('name every fact that the rule set declares, but for those of the authorities and experts', () => {
    const names = Object.keys(factsOf(form, {}));
    const declared = Object.keys(ruleSet.file.facts);
    expect(names.filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !names.includes(name))).toEqual([
      'authorityRecordsClean',
      'expertScore',
      'transfers',
    ]);
  });

  it('are unknown where nothing, or nothing canonical, is filled in', () => {
    const facts = factsOf(form, {
      staff: { total: '86' },
      finance: { sales: ['1.0', null, '-5.00'] },
      ip: 7,
    });
    expect(facts).toMatchObject({
      totalStaff: null,
      sales: [null, null, null],
      ipCount: null,
      field: null,
      ownYears: null,
    });
    expect(factsOf(form, { ip: [] })['ipCount']).toBe(0);
  });

  it('count rows only once they are filled in: a row that was just added is no right yet', () => {
    const begun = applyChanges(form, {}, [{ pointer: '/ip/new', value: { kind: 'invention' } }]).values;
    expect(factsOf(form, begun)).toMatchObject({ ipCount: null, ipClassI: null, ipOwn: null });
    const beside = applyChanges(form, completeValues(form), [
      { pointer: '/ip/new', value: { kind: 'software', class: 'II' } },
    ]).values;
    expect(factsOf(form, beside)).toMatchObject({ ipCount: 2, ipClassII: 1 });
  });

  it('count the years in which the company existed', () => {
    const own = (registeredOn: string) =>
      factsOf(form, initialValues(form, { ...DEMO_COMPANY, registeredOn }, FILLED_AT))['ownYears'];
    expect(['2021-02-17', '2023-12-31', '2024-01-01', '2025-12-31', '2026-05-11'].map(own)).toEqual([
      3, 3, 2, 1, 0,
    ]);
  });

  it('take what comes from elsewhere', () => {
    expect(factsOf(form, {}, { authorityRecordsClean: true })['authorityRecordsClean']).toBe(true);
  });

  it('lead from a lacking fact to the fields that supply it', () => {
    const empty = initialValues(form, { ...DEMO_COMPANY, registeredOn: null }, FILLED_AT);
    const missing = (id: string) =>
      evaluate(ruleSet, factsOf(form, empty), FILLED_AT).results.find((rule) => rule.id === id)!.missing;
    expect(pointersOfMissing(form, missing('staff'))).toEqual(['/staff/total', '/staff/scientific']);
    expect(pointersOfMissing(form, missing('ht-income'))).toEqual([
      '/finance/highTechIncome/2',
      '/finance/totalIncome/2',
    ]);
    expect(pointersOfMissing(form, missing('age'))).toEqual(['/company/registeredOn']);
    expect(pointersOfMissing(form, missing('clean'))).toEqual([]);
  });
});

describe('the self-check while filling in', () => {
  it('goes from lacking data over failing to passing', () => {
    const empty = initialValues(form, DEMO_COMPANY, FILLED_AT);
    const staff = (values: typeof empty) => evaluate(ruleSet, factsOf(form, values), FILLED_AT).results[3]!;
    expect(staff(empty).status).toBe('unknown');
    const few = applyChanges(form, empty, [
      { pointer: '/staff/total', value: '３４１' },
      { pointer: '/staff/scientific', value: '34' },
    ]).values;
    expect(staff(few)).toMatchObject({ status: 'fail', figure: { zh: '9.97%' } });
    expect(staff(applyChanges(form, few, [{ pointer: '/staff/scientific', value: 35 }]).values).status).toBe(
      'pass',
    );
  });

  it('of a complete application passes all that can be computed', () => {
    const { counts } = evaluate(ruleSet, factsOf(form, completeValues(form)), FILLED_AT);
    expect(counts).toEqual({ pass: 7, fail: 0, unknown: 2 });
  });
});
