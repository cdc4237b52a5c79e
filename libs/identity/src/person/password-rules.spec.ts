import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rules.js';

const owner = { login: 'micronano-admin', name: '张敏（示例）' };

describe('a new password', () => {
  it.each([
    'four words of mine',
    '春眠不觉晓，处处闻啼鸟也',
    'tr0ub4dor&three',
    'x7Kq-29fh-Lm3p',
    'é'.normalize('NFD') + 'tudier-le-soir',
  ])('may be %s', (password) => expect(passwordFault(password, owner)).toBeNull());

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
    ['张敏的密码只有她自己知道', /姓名/],
    ['counterstrike', /常见/],
    ['Counterstrike!1', /常见/],
    ['C0unt3rstr1ke', /常见/],
    ['Dragon20262026', /常见/],
    ['dragondragon', /常见/],
    ['polniypizdec0211', /常见/],
  ])('may not be %s', (password, because) => {
    expect(passwordFault(password, owner)?.zh).toMatch(because);
  });

  it('counts full-width and half-width characters alike', () => {
    expect(passwordFault('ｐａｓｓｗｏｒｄ１２３４５６', owner)?.zh).toMatch(/常见/);
  });

  it('may be shorter when it is not all there is to sign in with, and is held to the list all the same', () => {
    expect(passwordFault('Kq7-fh29', owner)?.zh).toMatch(/12/);
    expect(passwordFault('Kq7-fh29', owner, 8)).toBeNull();
    expect(passwordFault('Kq7-fh2', owner, 8)?.en).toMatch(/at least 8/);
    expect(passwordFault('football', owner, 8)?.zh).toMatch(/常见/);
  });

  it('may contain what only looks like a part of a name', () => {
    expect(passwordFault('lima beans at dawn', { login: 'li', name: 'Li Wu' })).toBeNull();
    expect(passwordFault('Zhang grows tomatoes', { login: 'x', name: 'Zhang Min' })?.en).toMatch(/your name/);
  });

  it('is not on the list of 49,000 that leaked most often, and the list is there whole', () => {
    const lines = readFileSync('config/data/common-passwords.txt', 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(49_000);
    const sample = lines.filter((line, at) => line.length >= 8 && at % 50 === 0);
    expect(sample.length).toBeGreaterThan(200);
    expect(sample.filter((one) => passwordFault(one, owner, 8) === null)).toEqual([]);
  });
});
