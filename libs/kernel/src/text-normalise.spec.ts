import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, nameKey, normaliseCode, normaliseLine, normaliseLines } from './text-normalise.js';

const texts = fc.string({
  unit: fc.constantFrom(
    'Ａ',
    'ａ',
    '１',
    '（',
    '）',
    ' ',
    '　',
    '\u200b',
    '\n',
    '\r\n',
    'é',
    'e\u0301',
    '中',
    'b',
    '\u202e',
    '\t',
  ),
});

describe('text as it is stored', () => {
  it('has half-width letters and figures but keeps Chinese punctuation in names', () => {
    expect(normaliseLine(' 华为（中国）　ＡＢＣ１２ 有限公司\u200b ')).toBe('华为（中国） ABC12 有限公司');
    expect(foldWidth('ＡＢ（１）')).toBe('AB(1)');
  });

  it('has upper-case codes without anything invisible', () => {
    expect(normaliseCode('\u202ezl２０２０ ')).toBe('ZL2020');
  });

  it('keeps lines apart and at most one empty line between them', () => {
    expect(normaliseLines('甲 \r\n\r\n\r\n\r\n 乙')).toBe('甲\n\n乙');
  });

  it('compares names without regard to width, case, brackets and spaces', () => {
    expect(nameKey('华为（中国）ABC')).toBe(nameKey(' 华为(中国) abc'));
  });

  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(texts, (text) =>
        [normaliseLine, normaliseLines, normaliseCode].every((normalise) => {
          const once = normalise(text);
          return normalise(once) === once;
        }),
      ),
    );
  });
});
