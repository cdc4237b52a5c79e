import { expect, it } from 'vitest';
import { deadlineText } from './day-text.js';

it('a deadline names its last day, not the day after', () => {
  expect(deadlineText(new Date('2026-05-21T16:00:00Z'))).toEqual({
    zh: '2026 年 5 月 21 日（周四）24:00',
    en: '24:00 on Thursday, 21 May 2026',
  });
});
