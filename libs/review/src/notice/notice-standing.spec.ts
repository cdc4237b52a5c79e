import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertNoticeOver, noticeStanding } from './notice-standing.js';
import { OBJECTION_STATES } from './objection.entity.js';

const CLOSES = new Date('2026-05-19T24:00:00+08:00');
const before = new Date(CLOSES.getTime() - 1);

it('a notice is over at the instant of its deadline, and not a millisecond earlier', () => {
  expect(noticeStanding(CLOSES, [], before)).toBe('running');
  expect(noticeStanding(CLOSES, [], CLOSES)).toBe('over');
});

it.each([
  [['open'], 'objection', 'review.notice-objection-open'],
  [['open', 'upheld'], 'upheld', 'review.notice-objection-upheld'],
] as const)('objections %j hold a case even after the deadline', (objections, standing, code) => {
  expect(noticeStanding(CLOSES, objections, CLOSES)).toBe(standing);
  expect(() => assertNoticeOver(standing)).toThrow(expect.objectContaining({ code, status: 409 }));
});

it('objections that were not upheld, or lapsed, hold nothing', () => {
  expect(noticeStanding(CLOSES, ['not-upheld', 'lapsed'], CLOSES)).toBe('over');
});

it('no case goes on before its time or with an objection that is open or upheld', () => {
  const objections = fc.array(fc.constantFrom(...OBJECTION_STATES), { maxLength: 5 });
  fc.assert(
    fc.property(objections, fc.integer({ min: -100, max: 100 }), (states, offset) => {
      const now = new Date(CLOSES.getTime() + offset);
      const free = offset >= 0 && !states.includes('open') && !states.includes('upheld');
      expect(noticeStanding(CLOSES, states, now) === 'over').toBe(free);
    }),
  );
});
