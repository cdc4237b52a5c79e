import { expect, it } from 'vitest';
import { namedMistakes } from './named-mistakes';

it('says of which condition each mistake is, counted from one, and leaves others as they are', () => {
  const mistakes = new Map([
    ['/conditions/0/clause', '请填写。'],
    ['/conditions/11/label/en', 'Fill it in.'],
    ['/version', '内容已变。'],
  ]);
  expect([...namedMistakes(mistakes, 'zh').values()]).toEqual([
    '第 1 条：请填写。',
    '第 12 条：Fill it in.',
    '内容已变。',
  ]);
  expect(namedMistakes(mistakes, 'en').get('/conditions/11/label/en')).toBe('Condition 12: Fill it in.');
});
