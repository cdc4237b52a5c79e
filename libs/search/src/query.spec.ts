import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';
import { Lexicon } from './lexicon.js';
import { parseQuery } from './query.js';
import { Segmenter } from './segment.js';

const lexicon = new Lexicon(
  {
    words: ['概念验证'],
    same: [['高企', '高新技术企业']],
    near: [{ word: '孵化器', also: ['众创空间', '创孵'] }],
    stop: ['的', '了', '和'],
    question: ['怎么', '吗', '如何'],
  },
  fold,
);
const segmenter = new Segmenter(lexicon.words);
const parse = (typed: string) => parseQuery(typed, lexicon, segmenter);
const termsOf = (typed: string) => parse(typed).terms.map(({ text }) => text);

describe('a query', () => {
  it('is cut into words, without those that say nothing', () => {
    expect(termsOf('固态电池的中试')).toEqual(expect.arrayContaining(['电池', '中试']));
    expect(termsOf('固态电池的中试')).not.toContain('的');
  });

  it('of nothing but little words asks for these', () => {
    expect(termsOf('的')).toEqual(['的']);
  });

  it('knows a short form as the whole name, and what is near as less', () => {
    const [term] = parse('高企').terms;
    expect(term!.ways.map(({ phrase, weight }) => [phrase, weight])).toEqual([
      ['高企', 1],
      ['高新技术企业', 0.9],
    ]);
    expect(parse('孵化器').terms[0]!.ways[1]).toMatchObject({ phrase: '众创空间', weight: 0.6 });
    expect(
      parse('众创空间')
        .terms.flatMap(({ ways }) => ways)
        .map(({ phrase }) => phrase),
    ).not.toContain('孵化器');
  });

  it('takes what is near for a word of its own, whose characters say nothing when they stand apart', () => {
    expect(parse('孵化器').terms[0]!.ways.at(-1)).toMatchObject({ phrase: '创孵', tokens: ['创孵'] });
  });

  it('looks for letters in the Latin forms as well, and for Chinese never there', () => {
    expect(parse('ZGC').terms[0]!.ways.map(({ latin }) => latin ?? false)).toEqual([false, true]);
    expect(parse('景点').terms[0]!.ways.some(({ latin }) => latin)).toBe(false);
  });

  it('that asks in plain language need not be found word by word', () => {
    expect(parse('高企').loose).toBe(false);
    expect(parse('小微企业怎么申请检测补贴').loose).toBe(true);
  });

  it('is text and nothing else, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '"',
            '*',
            '(',
            ')',
            ':',
            '^',
            '-',
            'OR',
            ' ',
            '券',
            'a',
            '\u0000',
            '😀',
            "'",
            ';',
          ),
        }),
        (typed) => {
          for (const { ways } of parse(typed).terms)
            for (const { tokens } of ways)
              for (const token of tokens) expect(token).not.toMatch(/[^\p{L}\p{N}.+#-]/u);
        },
      ),
    );
  });

  it('of ten thousand characters is cut', () => {
    expect(parse('固态电池中试线'.repeat(2000)).terms.length).toBeLessThanOrEqual(32);
  });
});
