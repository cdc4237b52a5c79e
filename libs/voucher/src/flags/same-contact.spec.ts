import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, phoneKey } from './same-contact.js';

describe('a telephone number', () => {
  it('is the same however it is written', () => {
    for (const written of [
      '010-62345678',
      '010 6234 5678',
      '６２３４５６７８',
      '+86 10 62345678',
      '(010)62345678转801',
    ]) {
      expect(phoneKey(written)).toBe('01062345678');
    }
    for (const written of ['13800000000', '138 0000 0000', '+86-138-0000-0000', '0086 13800000000']) {
      expect(phoneKey(written)).toBe('13800000000');
    }
  });

  it('that is none is like no other', () => {
    for (const written of [null, '', '无', '123', '0000']) expect(phoneKey(written)).toBe('');
  });

  it('of two people stays two', () => {
    const mobile = fc
      .integer({ min: 0, max: 9_999_999_999 })
      .map((rest) => `1${String(rest).padStart(10, '0')}`);
    fc.assert(
      fc.property(mobile, mobile, (one, other) => (phoneKey(one) === phoneKey(other)) === (one === other)),
    );
  });
});

describe('an address', () => {
  it('is the same however it is written', () => {
    for (const written of [
      '北京市海淀区示例路 1 号 3 层',
      '海淀区示例路１号３楼',
      '北京市海淀区示例路1号三层',
      '中国北京市海淀区示例路1号3F',
    ]) {
      expect(addressKey(written)).toBe('海淀区示例路1号3层');
    }
    expect(addressKey('海淀区示例路十二号院2号楼301室')).toBe(addressKey('海淀区示例路12号院2幢301'));
  });

  it('is another one in another house, and none without a house', () => {
    expect(addressKey('海淀区示例路1号')).not.toBe(addressKey('海淀区示例路11号'));
    expect(addressKey('海淀区示例路')).toBe('');
    expect(addressKey(null)).toBe('');
  });

  it('does not change when it is put into its common form once more', () => {
    const part = fc.constantFrom(
      '海淀区',
      '示例路',
      '1号',
      '十二层',
      '3楼',
      '2幢',
      'A座',
      ' ',
      '，',
      '301室',
      'F',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const key = addressKey(parts.join(''));
        expect(addressKey(key)).toBe(key);
      }),
    );
  });
});
