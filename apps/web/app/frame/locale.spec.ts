import { describe, expect, it } from 'vitest';
import { inLanguage, localeOf, localPath } from './locale';

describe('the language of an address', () => {
  it('is English below /en and Chinese elsewhere', () => {
    expect(localeOf('/en')).toBe('en');
    expect(localeOf('/en/workspace')).toBe('en');
    expect(localeOf('/')).toBe('zh');
    expect(localeOf('/enterprise')).toBe('zh');
  });

  it('changes without leaving the place', () => {
    expect(inLanguage('/workspace/inbox', 'en')).toBe('/en/workspace/inbox');
    expect(inLanguage('/en/workspace/inbox', 'zh')).toBe('/workspace/inbox');
    expect(inLanguage('/en', 'zh')).toBe('/');
    expect(inLanguage('/', 'en')).toBe('/en');
  });

  it('is kept by local links', () => {
    expect(localPath('/desk', 'en')).toBe('/en/desk');
    expect(localPath('/desk', 'zh')).toBe('/desk');
  });
});
