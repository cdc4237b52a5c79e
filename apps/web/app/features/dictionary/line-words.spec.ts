import { describe, expect, it } from 'vitest';
import { faultOfLine, lineText, wordsIn, type LineType } from './line-words';

describe('a line of the dictionary as it is typed', () => {
  it('has a word a line, or between commas of either writing, without blanks around them', () => {
    expect(wordsIn(' 高企\n高新技术企业，HTE;国高、 \n')).toEqual(['高企', '高新技术企业', 'HTE', '国高']);
    expect(wordsIn(' \n，')).toEqual([]);
  });

  it.each<[LineType, string[]]>([
    ['same', ['高企', '高新技术企业']],
    ['near', Array.from({ length: 20 }, (_, at) => `词语${at}`)],
    ['word', ['脑机接口']],
    ['stop', ['的']],
    ['question', ['词'.repeat(40)]],
  ])('may be sent as %s', (type, words) => {
    expect(faultOfLine(type, words)).toBeNull();
  });

  it.each<[LineType, string[], string, string]>([
    ['same', [], 'none', ''],
    ['same', ['高企'], 'few', ''],
    ['near', Array.from({ length: 21 }, (_, at) => `词语${at}`), 'many', ''],
    ['word', ['高企', '国高'], 'one', ''],
    ['same', ['高企', '企'], 'short', '企'],
    ['word', ['企'], 'short', '企'],
    ['stop', ['词'.repeat(41)], 'long', '词'.repeat(10)],
    ['same', ['HTE', '高企', 'hte'], 'twice', 'hte'],
  ])('of type %s with %j says what is wrong: %s', (type, words, code, word) => {
    expect(faultOfLine(type, words)).toEqual({ code, word });
  });

  it('is shown in one row', () => {
    expect(lineText({ type: 'same', words: ['高企', '国高'] })).toBe('高企、国高');
    expect(lineText({ type: 'near', words: ['贷款', '融资', '担保'] })).toBe('贷款 → 融资、担保');
  });
});
