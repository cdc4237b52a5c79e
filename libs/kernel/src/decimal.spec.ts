import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalUnits, groupThousands, parseDecimal, unitsToDecimal } from './decimal.js';

const AMOUNT = { scale: 2, max: '999999999.99' };
const amounts = fc.bigInt({ min: 0n, max: 99_999_999_999n });
const fullWidth = (text: string) =>
  text.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('a number as people type it', () => {
  it.each([
    ['2768.4', '2768.40'],
    ['2,768.40', '2768.40'],
    ['2，768．40', '2768.40'],
    ['２７６８．４０', '2768.40'],
    ['1 234 567', '1234567.00'],
    ['1, 234, 567', '1234567.00'],
    [' 0012 ', '12.00'],
    ['.5', '0.50'],
    ['5.', '5.00'],
    ['+5', '5.00'],
    ['-0', '0.00'],
    ['999,999,999.99', '999999999.99'],
  ])('%j becomes %s', (raw, value) => {
    expect(parseDecimal(raw, AMOUNT)).toEqual({ ok: true, value });
  });

  it.each([
    ['-1', 'negative'],
    ['－0.01', 'negative'],
    ['−3', 'negative'],
    ['1.234', 'too-many-decimals'],
    ['1000000000', 'too-large'],
    ['99999999999999999999999', 'too-large'],
    ['abc', 'not-a-number'],
    ['', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['2768,40', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['١٢', 'not-a-number'],
    ['100 万', 'not-a-number'],
    ['9'.repeat(10_000), 'not-a-number'],
  ])('%j is refused as %s, in both languages', (raw, fault) => {
    const outcome = parseDecimal(raw, AMOUNT);
    expect(outcome).toMatchObject({ ok: false, fault, code: `number.${fault}` });
    expect(outcome.ok ? '' : outcome.message.zh).not.toMatch(/[{}]/);
    expect(outcome.ok ? '' : outcome.message.en).not.toMatch(/[{}]/);
  });

  it('says that a count is whole, not how many decimals it may have', () => {
    const outcome = parseDecimal('3.5', { scale: 0, max: '100' });
    expect(outcome).toMatchObject({ code: 'number.too-many-decimals', message: { zh: '请填写整数。' } });
  });

  it('may be negative where that is allowed, down to the limit', () => {
    const limits = { scale: 2, min: '-10.00', max: '10.00' };
    expect(parseDecimal('-10', limits)).toEqual({ ok: true, value: '-10.00' });
    expect(parseDecimal('-10.01', limits)).toMatchObject({ fault: 'too-small' });
  });

  it('yields the same value however it is written', () => {
    fc.assert(
      fc.property(amounts, (units) => {
        const plain = unitsToDecimal(units, 2);
        const spellings = [plain, groupThousands(plain), fullWidth(groupThousands(plain)), ` ${plain}　`];
        return spellings.every((raw) => {
          const read = parseDecimal(raw, AMOUNT);
          return read.ok && read.value === plain;
        });
      }),
    );
  });

  it('is left alone when it is canonical already', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+ 　，．０９e'.split('')) }), (raw) => {
        const once = parseDecimal(raw, AMOUNT);
        fc.pre(once.ok);
        const twice = parseDecimal(once.ok ? once.value : '', AMOUNT);
        return twice.ok && once.ok && twice.value === once.value;
      }),
    );
  });

  it('survives the way to whole units and back', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.nat(6),
        (units, scale) => decimalUnits(unitsToDecimal(units, scale), scale) === units,
      ),
    );
  });

  it('is grouped in threes, the fraction is not', () => {
    expect(groupThousands('-1234567.8901')).toBe('-1,234,567.8901');
    expect(groupThousands('999.00')).toBe('999.00');
  });
});
