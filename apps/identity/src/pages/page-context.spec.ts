import { describe, expect, it } from 'vitest';
import { inOtherLanguage, pageLanguage } from './page-context.js';

const nothing = { query: null, cookie: undefined, acceptLanguage: undefined };

describe('the language of a page', () => {
  it('is Chinese when nobody says anything', () => {
    expect(pageLanguage(nothing)).toBe('zh');
  });

  it('follows the last word first: switch, then the page one came from, then the earlier choice, then the browser', () => {
    const all = { query: 'zh', uiLocales: 'en', cookie: 'zh', acceptLanguage: 'en-GB' };
    expect(pageLanguage(all)).toBe('zh');
    expect(pageLanguage({ ...all, query: null })).toBe('en');
    expect(pageLanguage({ ...all, query: null, uiLocales: undefined })).toBe('zh');
    expect(pageLanguage({ ...all, query: null, uiLocales: undefined, cookie: undefined })).toBe('en');
  });

  it('is not taken from anything else', () => {
    expect(pageLanguage({ ...nothing, query: 'fr', cookie: '<script>', uiLocales: ['en'] })).toBe('zh');
    expect(pageLanguage({ ...nothing, uiLocales: 'fr-FR zh-CN' })).toBe('zh');
  });
});

describe('the link to the other language', () => {
  it('keeps the address and never leaves this origin', () => {
    expect(inOtherLanguage('/session/end?state=1&lang=zh', 'zh')).toBe('/session/end?state=1&lang=en');
    expect(inOtherLanguage('//evil.example/x', 'en')).toBe('/x?lang=zh');
  });
});
