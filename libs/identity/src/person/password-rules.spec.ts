import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rules.js';

describe('a new password', () => {
  it.each([
    'four words of mine',
    '春眠不觉晓，处处闻啼鸟也',
    'tr0ub4dor&three',
    'x7Kq-29fh-Lm3p',
    'é'.normalize('NFD') + 'tudier-le-soir',
  ])('may be %s', (password) => expect(passwordFault(password, 'micronano-admin')).toBeNull());

  it.each([
    ['eleven char', /12/],
    ['一二三四五六七八九十甲', /12/],
    ['x'.repeat(129), /128/],
    ['password123456', /常见/],
    ['Qwertyuiop123456', /常见/],
    ['1qaz2wsx3edc4rfv', /常见/],
    ['aaaaaaaaaaaaaa', /常见/],
    ['abababababababab', /常见/],
    ['my Micronano-Admin 7', /登录名/],
  ])('may not be %s', (password, because) => {
    expect(passwordFault(password, 'micronano-admin')?.zh).toMatch(because);
  });

  it('counts full-width and half-width characters alike', () => {
    expect(passwordFault('ｐａｓｓｗｏｒｄ１２３４５６', 'a')?.zh).toMatch(/常见/);
  });
});
