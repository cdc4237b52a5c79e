import { expect, it } from 'vitest';
import { writtenReason } from './written-reason.js';

it('a reason is kept as written, without what cannot be seen', () => {
  expect(writtenReason(' 金额不符\u200b \r\n请核对 ', true)).toBe('金额不符\n请核对');
  expect(writtenReason('  ', false)).toBeNull();
});

it('a missing or an endless reason is refused beside its field', () => {
  const refused = (code: string) =>
    expect.objectContaining({
      code,
      status: 422,
      errors: [expect.objectContaining({ pointer: '/why', code })],
    });
  expect(() => writtenReason(' \u200b', true, '/why')).toThrow(refused('review.reason-missing'));
  expect(() => writtenReason('长'.repeat(2001), false, '/why')).toThrow(refused('review.reason-too-long'));
});
