import { describe, expect, it } from 'vitest';
import { emailText, normaliseEmail } from './normalise-email.js';

describe('an e-mail address', () => {
  it.each([
    [' Wang.Lei@Example.CN ', 'wang.lei@example.cn'],
    ['ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ', 'wang@example.cn'],
    ['wang@例子.中国', 'wang@xn--fsqu00a.xn--fiqs8s'],
    ['wang@例子。中国', 'wang@xn--fsqu00a.xn--fiqs8s'],
    ['wang@XN--FSQU00A.xn--fiqs8s', 'wang@xn--fsqu00a.xn--fiqs8s'],
    ['a+b@mail.example.com', 'a+b@mail.example.com'],
    ['wang\u200b@example.cn', 'wang@example.cn'],
  ])('%j is stored as %s', (typed, stored) => expect(normaliseEmail(typed)).toBe(stored));

  it.each([
    '',
    'wang',
    '@example.cn',
    'wang@',
    'wang@localhost',
    'wang@127.0.0.1',
    'wang@[127.0.0.1]',
    'wang..lei@example.cn',
    '.wang@example.cn',
    'wang lei@example.cn',
    'wang@exa mple.cn',
    'wang@example.cn/x',
    'wang@example.cn:25',
    'wang@-example.cn',
    'a@b.cn, c@d.cn',
    'Wang <wang@example.cn>',
    'wang@example.cn\r\nBcc: x@y.cn',
    '王@example.cn',
    `${'a'.repeat(65)}@example.cn`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.cn`,
  ])('%j is none', (typed) => expect(normaliseEmail(typed)).toBeNull());

  it('is shown as people write it', () => {
    expect(emailText('wang@xn--fsqu00a.xn--fiqs8s')).toBe('wang@例子.中国');
    expect(emailText('wang@example.cn')).toBe('wang@example.cn');
  });
});
