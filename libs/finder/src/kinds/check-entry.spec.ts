import { loadDivisions, loadFields } from '#dictionaries';
import { describe, expect, it } from 'vitest';
import { EntryCheck, type TypedEntry } from './check-entry.js';
import { loadKinds, type Kind } from './kinds-file.js';

const check = new EntryCheck(loadKinds(), { divisions: loadDivisions(), fields: loadFields() });
const typed = (fields: TypedEntry['fields'], more: Partial<TypedEntry> = {}): TypedEntry => ({
  title: '示例条目',
  body: '正文',
  fields,
  ...more,
});
const fieldsOf = (kind: Kind, fields: TypedEntry['fields']) => {
  const { content, faults } = check.run(kind, typed(fields));
  expect(faults).toEqual([]);
  return content.fields;
};
const faultsOf = (kind: Kind, fields: TypedEntry['fields'], more: Partial<TypedEntry> = {}) =>
  check.run(kind, typed(fields, more)).faults.map(({ pointer, code }) => [pointer, code]);

describe('an entry by the definition of its kind', () => {
  it.each([
    ['申报通知', 'call'],
    ['Call for applications', 'call'],
    [' ＣＡＬＬ ', 'call'],
  ])('takes a choice by value or by label, %j', (raw, level) => {
    expect(fieldsOf('policy', { level: raw })).toEqual({ level });
  });

  it('takes several choices as a list or in one text, each once and in the order of the options', () => {
    const support = ['grant', 'loan'];
    expect(fieldsOf('policy', { support: ['loan', 'grant', 'loan'] })).toEqual({ support });
    expect(fieldsOf('policy', { support: '贷款贴息；资金补助、' })).toEqual({ support });
  });

  it.each([
    ['110108', '110108'],
    ['110000', '11'],
    ['北京市', '11'],
    ['北京', '11'],
    ['海淀区', '110108'],
    ['北京市海淀区', '110108'],
    ['北京海淀区', '110108'],
    ['北京市朝阳区', '110105'],
    ['长春市朝阳区', '220104'],
    ['河北省', '13'],
    ['石家庄市', '1301'],
    ['130100', '1301'],
  ])('takes the division %j by code or name', (raw, region) => {
    expect(fieldsOf('policy', { region: raw })).toEqual({ region });
  });

  it('does not guess which of several divisions of one name is meant', () => {
    expect(faultsOf('policy', { region: '朝阳区' })).toEqual([
      ['/fields/region', 'finder.division-ambiguous'],
    ]);
    expect(faultsOf('policy', { region: '亚特兰蒂斯' })).toEqual([
      ['/fields/region', 'finder.division-unknown'],
    ]);
  });

  it.each([
    ['101', '101'],
    ['软件', '101'],
    ['电子信息', '10'],
  ])('takes the technology field %j by code or name', (raw, field) => {
    expect(fieldsOf('policy', { field: raw })).toEqual({ field });
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.03.1', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01 00:00:00', '2026-03-01'],
  ])('takes the day %j in the usual spellings', (raw, issued) => {
    expect(fieldsOf('policy', { issued: raw })).toEqual({ issued });
  });

  it.each(['2026-02-30', '2026/3-1', '3/1/2026', '明天', '2026', "'; DROP TABLE"])(
    'refuses %j as a day',
    (issued) => {
      expect(faultsOf('policy', { issued })).toEqual([['/fields/issued', 'finder.day-wrong']]);
    },
  );

  it('keeps money with two decimals, other numbers as short as they are', () => {
    expect(fieldsOf('space', { type: 'park', area: '1,200.50', price: '3' })).toEqual({
      type: 'park',
      area: '1200.5',
      price: '3.00',
    });
    expect(fieldsOf('space', { type: 'park', area: '100' })).toMatchObject({ area: '100' });
    expect(fieldsOf('funding', { type: 'loan', rate: '3.60％' })).toMatchObject({ rate: '3.6' });
    expect(faultsOf('space', { type: 'park', area: '100 万' })).toEqual([
      ['/fields/area', 'number.not-a-number'],
    ]);
  });

  it('takes a place in degrees', () => {
    expect(fieldsOf('space', { type: 'park', place: '116.3106， 39.9929' })).toMatchObject({
      place: '116.3106,39.9929',
    });
    for (const place of ['39.9929', '200,10', '116,91', 'NaN,NaN']) {
      expect(faultsOf('space', { type: 'park', place })).toEqual([['/fields/place', 'finder.place-wrong']]);
    }
  });

  it('takes addresses of pages only: nothing that runs, nothing with a password', () => {
    expect(fieldsOf('policy', { link: 'https://www.beijing.gov.cn/政策?a=1' })).toEqual({
      link: 'https://www.beijing.gov.cn/%E6%94%BF%E7%AD%96?a=1',
    });
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'www.beijing.gov.cn',
      'https://',
      'https://a:b@c.example/',
      `https://a.example/${'x'.repeat(1000)}`,
    ]) {
      expect(faultsOf('policy', { link })).toEqual([['/fields/link', 'finder.link-wrong']]);
    }
  });

  it('names everything that is missing, too long, unknown or not to be filled in', () => {
    expect(faultsOf('space', {}, { title: ' \u200b ' })).toEqual([
      ['/fields/type', 'finder.required'],
      ['/title', 'finder.required'],
    ]);
    expect(faultsOf('policy', { year: '2026', colour: 'red', toString: 'x', number: ' ' })).toEqual([
      ['/fields', 'finder.field-unknown'],
      ['/fields', 'finder.field-unknown'],
      ['/fields/year', 'finder.field-derived'],
    ]);
    expect(
      faultsOf('policy', { issuer: '委'.repeat(201), level: ['law', 'call'] }, { title: '题'.repeat(301) }),
    ).toEqual([
      ['/fields/level', 'finder.one-value'],
      ['/fields/issuer', 'finder.too-long'],
      ['/title', 'finder.too-long'],
    ]);
  });

  it('says what is wrong in both languages, with no place left open', () => {
    const { faults } = check.run(
      'policy',
      typed({ level: '圣旨', region: '？', issued: '1', link: 'x', year: '1' }),
    );
    expect(faults).toHaveLength(5);
    for (const { message } of faults) expect(message.zh + message.en).not.toMatch(/[{}]/);
  });
});
