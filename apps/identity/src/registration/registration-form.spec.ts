import { describe, expect, it } from 'vitest';
import { readRegistrationForm } from './registration-form.js';

const good = {
  login: ' Zhang.San ',
  name: '张三',
  email: 'Zhang.San@Example.CN',
  new: 'seven rivers below the wall',
  again: 'seven rivers below the wall',
};
const wrongIn = (fields: Partial<typeof good>): string[] =>
  readRegistrationForm({ ...good, ...fields }, 'zh').mistakes.map(({ field }) => field);

describe('the form of a registration', () => {
  it('is read normalised', () => {
    expect(readRegistrationForm(good, 'zh')).toEqual({
      login: 'zhang.san',
      name: '张三',
      email: 'zhang.san@example.cn',
      mistakes: [],
    });
  });

  it.each(['张三', 'Ana María de-la O’Neil', '阿卜杜拉·买买提', 'Nguyễn Văn A'])(
    'takes the name %s',
    (name) => expect(wrongIn({ name })).toEqual([]),
  );

  it.each(['', 'see http://evil.example/x', '<b>bold</b>', 'a@b.cn', 'x'.repeat(51), '·', 'a\nb: c'])(
    'does not take the name %j',
    (name) => expect(wrongIn({ name })).toEqual(['name']),
  );

  it('takes no address for a user name, and nothing that is no address for one', () => {
    expect(wrongIn({ login: 'zhang@example.cn' })).toEqual(['login']);
    expect(wrongIn({ login: '' })).toEqual(['login']);
    expect(wrongIn({ email: 'zhang' })).toEqual(['email']);
  });

  it('holds the password against user name and name as they will be', () => {
    expect(wrongIn({ new: 'my zhang.san 2026', again: 'my zhang.san 2026' })).toEqual(['password-new']);
    expect(wrongIn({ again: 'different' })).toEqual(['password-again']);
  });
});
