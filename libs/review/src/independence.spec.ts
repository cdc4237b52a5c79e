import type { Actor } from '#contracts';
import { expect, it } from 'vitest';
import { assertIndependent, dependenceOf, type CaseTies } from './independence.js';

const reviewer: Actor = {
  person: { id: 'reviewer', name: '李审核' },
  company: null,
  grants: [],
  roles: [{ role: 'municipal-reviewer' }],
  memberOf: [],
  authTime: 0,
  sid: null,
};
const ties: CaseTies = {
  preparedBy: ['filler', 'submitter'],
  companyIds: ['company', 'provider'],
  decidedBy: ['district'],
};

it('a stranger to the case may decide', () => {
  expect(dependenceOf(reviewer, ties)).toBeNull();
  expect(() => assertIndependent(reviewer, ties)).not.toThrow();
});

it.each([
  ['who prepared the case', { ...reviewer, person: { id: 'submitter', name: '王' } }, 'review.prepared-it'],
  ['who belongs to the company', { ...reviewer, memberOf: ['other', 'company'] }, 'review.own-company'],
  ['who acts for another company of the case', { ...reviewer, memberOf: ['provider'] }, 'review.own-company'],
  [
    'who decided at the stage before',
    { ...reviewer, person: { id: 'district', name: '李' } },
    'review.decided-before',
  ],
])('a person %s may not', (_, actor, code) => {
  expect(dependenceOf(actor, ties)).toBe(code);
  expect(() => assertIndependent(actor, ties)).toThrow(expect.objectContaining({ code, status: 403 }));
});
