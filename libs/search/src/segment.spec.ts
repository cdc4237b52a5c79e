import { describe, expect, it } from 'vitest';
import { Segmenter, runsOf } from './segment.js';

const segmenter = new Segmenter(['概念验证', '小升规']);

describe('cutting text into tokens', () => {
  it('keeps letters and figures inside of Chinese apart from it, and together what belongs together', () => {
    expect(runsOf('基于5g的wi-fi 3.2版c++编译').map(({ text }) => text)).toEqual([
      '基于',
      '5g',
      '的',
      'wi-fi',
      '3.2',
      '版',
      'c++',
      '编译',
    ]);
  });

  it('lets any part of a title be found', () => {
    const tokens = segmenter.titleTokens('在建工程待处理');
    expect(tokens).toEqual(expect.arrayContaining(['工程', '处理', '在建', '建工', '待']));
  });

  it('lets the shorter words within longer ones of a body be found, but none across words', () => {
    const tokens = segmenter.bodyTokens('经典景点开发展望');
    expect(tokens).toEqual(expect.arrayContaining(['经典', '景点']));
    expect(tokens).not.toContain('典景');
    expect(segmenter.bodyTokens('计算机')).toEqual(expect.arrayContaining(['计算机', '计算', '算机']));
  });

  it('does not cut apart what editors call one word', () => {
    expect(segmenter.words('概念验证平台')).toContain('概念验证');
    expect(segmenter.words('小升规培育')).toContain('小升规');
  });

  it('takes nothing from signs, control characters and emoji', () => {
    expect(segmenter.titleTokens('\u0000"*()-^:\u200b😀')).toEqual([]);
  });
});
