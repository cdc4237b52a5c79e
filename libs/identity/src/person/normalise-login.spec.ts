import { describe, expect, it } from 'vitest';
import { isLogin, normaliseLogin } from './normalise-login.js';

describe('a user name', () => {
  it.each([
    [' Micronano-Admin ', 'micronano-admin'],
    ['ＡＢＣ１２３', 'abc123'],
    ['李明', '李明'],
    ['a@b.CN', 'a@b.cn'],
  ])('%j is compared as %j', (typed, stored) => expect(normaliseLogin(typed)).toBe(stored));

  it.each(['ab', '13800138000', 'wang.lei@example.cn', '李明', 'a_b+c'])('may be %s', (login) =>
    expect(isLogin(login)).toBe(true),
  );

  it.each(['a', '-ab', 'a b', 'a\u200bb', '<b>', 'x'.repeat(65), ''])('may not be %j', (login) =>
    expect(isLogin(login)).toBe(false),
  );
});
