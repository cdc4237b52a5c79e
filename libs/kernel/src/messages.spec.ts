import { describe, expect, it } from 'vitest';
import { defineMessages, fill, fillText, message, preferredLanguage } from './messages.js';

defineMessages({ 'sample.days': { zh: '还有 {days} 个工作日', en: '{days} working days left' } });

describe('messages', () => {
  it('fill their places in both languages', () => {
    expect(message('sample.days', 'zh', { days: 3 })).toBe('还有 3 个工作日');
    expect(message('sample.days', 'en', { days: 3 })).toBe('3 working days left');
  });

  it('take texts that stand in their places in the same language', () => {
    const text = { zh: '{role}，{count} 件', en: '{count} for the {role}' };
    const filled = fillText(text, { role: { zh: '审核员', en: 'reviewer' }, count: 2 });
    expect(filled).toEqual({ zh: '审核员，2 件', en: '2 for the reviewer' });
  });

  it('leave an unknown place visible', () => {
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });

  it('refuse two texts under one key', () => {
    expect(() => defineMessages({ 'sample.days': { zh: '别的', en: 'other' } })).toThrow('declared twice');
  });

  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.3,zh;q=0.7', 'zh'],
    ['fr,en;q=0.5', 'en'],
    ['de', 'zh'],
    [`${'x'.repeat(100_000)},en`, 'zh'],
  ])('choose the language for %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
