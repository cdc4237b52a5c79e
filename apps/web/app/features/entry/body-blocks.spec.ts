import { describe, expect, it } from 'vitest';
import { bodyBlocks } from './body-blocks';

describe('the text of an entry', () => {
  it('is read as chapters, sections and articles where it is a law', () => {
    const blocks = bodyBlocks(
      '第一章 总则\n第一条 为了保护专利权，制定本条例。\r\n第二节　申请\n第十二条之一　可以延长。\n\n（一）其他；',
    );
    expect(blocks).toEqual([
      { is: 'heading', level: 2, text: '第一章 总则', id: 'part-1' },
      { is: 'article', number: '第一条', text: '为了保护专利权，制定本条例。' },
      { is: 'heading', level: 3, text: '第二节　申请', id: 'part-2' },
      { is: 'article', number: '第十二条之一', text: '可以延长。' },
      { is: 'paragraph', text: '（一）其他；' },
    ]);
  });

  it('has headings where a notice numbers its parts, but not where a sentence begins with a number', () => {
    const kinds = bodyBlocks('一、支持对象\n一、申报单位应当在本市注册。\n第一章为总则的，按总则执行。').map(
      ({ is }) => is,
    );
    expect(kinds).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('stays text, whatever it says', () => {
    expect(bodyBlocks('<script>alert(1)</script>')).toEqual([
      { is: 'paragraph', text: '<script>alert(1)</script>' },
    ]);
    expect(bodyBlocks(' \n\n')).toEqual([]);
  });
});
