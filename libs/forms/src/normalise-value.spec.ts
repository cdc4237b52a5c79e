import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForm, normaliseValue } from './index.js';

const form = loadForm('national-hte', 1);

function value(pointer: string, raw: unknown): unknown {
  const outcome = normaliseValue(form, pointer, raw);
  return outcome.ok ? outcome.value : outcome.error.code;
}

describe('a value as people type it', () => {
  it.each<[string, unknown, unknown]>([
    ['/finance/sales/2', '４，６２０．５', '4620.50'],
    ['/finance/sales/2', ' 4 620.50 ', '4620.50'],
    ['/finance/sales/2', 4620.5, '4620.50'],
    ['/finance/netAssets/0', '-12.3', '-12.30'],
    ['/staff/total', '１，２００', 1200],
    ['/staff/total', 86, 86],
    ['/staff/scientific', '', null],
    ['/staff/scientific', '　', null],
    ['/staff/scientific', null, null],
    ['/company/registeredOn', '2021年2月17日', '2021-02-17'],
    ['/company/registeredOn', '2021/2/7', '2021-02-07'],
    ['/company/registeredOn', '２０２１．０２．１７', '2021-02-17'],
    ['/company/field', '10605', '10605'],
    ['/company/field', ' １０６０５ ', '10605'],
    ['/company/field', '504', '504'],
    ['/company/industry', 'I6513', 'I6513'],
    ['/company/contactPhone', '０１０－０００００００００', '010-000000000'],
    ['/company/contactEmail', ' wang＠example.com ', 'wang@example.com'],
    ['/company/address', ' 北京市　海淀区\u200b１号 ', '北京市 海淀区1号'],
    ['/company/partners', ['清华大学', ' 清华大学 ', '', '北京大学'], ['清华大学', '北京大学']],
    ['/company/partners', '清华大学；北京大学', ['清华大学', '北京大学']],
    ['/company/partners', [], null],
    ['/ip/row-1/number', 'zl 2022 1 0000001.1', 'ZL202210000001.1'],
    ['/ip/row-1/kind', 'invention', 'invention'],
  ])('%s: %j becomes %j', (pointer, raw, expected) => {
    expect(value(pointer, raw)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ['/finance/sales/2', '-1', 'number.negative'],
    ['/finance/sales/2', '1.234', 'number.too-many-decimals'],
    ['/finance/sales/2', '1000000000', 'number.too-large'],
    ['/finance/sales/2', '一百', 'number.not-a-number'],
    ['/finance/sales/2', Number.NaN, 'number.not-a-number'],
    ['/finance/sales/2', 1e21, 'number.not-a-number'],
    ['/finance/sales/2', { $gt: 0 }, 'number.not-a-number'],
    ['/finance/sales/2', true, 'number.not-a-number'],
    ['/staff/total', '0', 'number.too-small'],
    ['/staff/total', '3.5', 'number.too-many-decimals'],
    ['/staff/scientific', '-3', 'number.negative'],
    ['/company/registeredOn', '2021-02-30', 'form.date'],
    ['/company/registeredOn', '17.02.2021', 'form.date'],
    ['/company/field', '106', 'form.choice'],
    ['/company/field', '99999', 'form.choice'],
    ['/company/industry', 'I651', 'form.choice'],
    ['/company/industry', '__proto__', 'form.choice'],
    ['/company/contactEmail', 'wang', 'form.format'],
    ['/company/contactPhone', 'call me', 'form.format'],
    ['/company/contactName', '王'.repeat(61), 'form.too-long'],
    ['/company/contactName', 'x'.repeat(1_000_000), 'form.too-long'],
    ['/company/contactName', 7, 'form.text'],
    ['/company/partners', Array.from({ length: 11 }, (_, i) => `大学 ${i}`), 'form.list'],
    ['/company/partners', [7], 'form.list'],
    ['/ip/row-1/kind', 'trademark', 'form.choice'],
    ['/finance/sales/3', '1', 'form.unknown-field'],
    ['/finance/sales', '1', 'form.unknown-field'],
    ['/finance/constructor', '1', 'form.unknown-field'],
    ['/ip/0', {}, 'form.unknown-field'],
    ['/ip/../name', 'x', 'form.unknown-field'],
    ['finance', '1', 'form.unknown-field'],
    ['', '1', 'form.unknown-field'],
    [`/ip/${'r'.repeat(500)}/name`, 'x', 'form.unknown-field'],
  ])('%s: %j is refused with %s', (pointer, raw, code) => {
    expect(value(pointer, raw)).toBe(code);
  });

  it('has an error in both languages without open places', () => {
    const outcome = normaliseValue(form, '/company/contactName', '王'.repeat(61));
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: { zh: '最多 60 个字。', en: 'At most 60 characters.' } },
    });
  });

  it('does not change when it is normalised again, and never throws', () => {
    const pointers = form.fields.map(({ definition }) =>
      definition.pattern.replace('/ip/*', '/ip/r').replace('*', '1'),
    );
    const raw = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789,.-年月日 ０１，．IC中a@\n；'.split('')) }),
      fc.constantFrom('I6513', '10605', 'invention', 'own', '110108', '2021-02-17', 'a@b.cn'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pointers), raw, (pointer, input) => {
        const once = normaliseValue(form, pointer, input);
        if (!once.ok) return;
        expect(normaliseValue(form, pointer, once.value)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});
