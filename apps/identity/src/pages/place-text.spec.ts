import { describe, expect, it } from 'vitest';
import { placeText } from './place-text.js';

describe('a place', () => {
  it.each([
    ['110108', 'zh', '北京市海淀区'],
    ['110108', 'en', 'Haidian District, Beijing'],
    ['440300', 'zh', '广东省深圳市'],
  ] as const)('%s is called in %s what people call it', (code, language, name) => {
    expect(placeText(code, language)).toBe(name);
  });

  it('that nobody knows keeps its code', () => {
    expect(placeText('999999', 'zh')).toContain('999999');
  });
});
