import fc from 'fast-check';
import type { Actor } from '#contracts';
import { expect, it } from 'vitest';
import type { CaseTies } from '../independence.js';
import {
  approvalBar,
  assertMayApprove,
  presentStep,
  type ApprovalChain,
  type ApprovalDecision,
} from './approval-standing.js';

const AT = new Date('2026-05-06T02:00:00Z');
const label = { zh: '审批', en: 'Approval' };

const chain = (deciders: readonly string[], more: Partial<ApprovalChain> = {}): ApprovalChain => ({
  id: 'chain',
  subject: 'case',
  purpose: 'claim',
  round: 1,
  plan: 'claims.v1',
  amount: null,
  steps: [
    { id: 'district', label, role: 'district-reviewer' },
    { id: 'finance', label, role: 'municipal-reviewer' },
    { id: 'head', label, role: 'municipal-reviewer' },
  ],
  decisions: deciders.map((id, index): ApprovalDecision => ({
    step: index + 1,
    outcome: 'approve',
    person: { id, name: id },
    reason: null,
    at: AT,
  })),
  district: '110108',
  state: 'open',
  startedAt: AT,
  endedAt: null,
  ...more,
});

const actor = (id: string, roles: Actor['roles']): Actor => ({
  person: { id, name: id },
  company: null,
  grants: [],
  roles,
  memberOf: [],
  authTime: 0,
  sid: null,
});
const MUNICIPAL = [{ role: 'municipal-reviewer' as const }];
const untied: CaseTies = { preparedBy: [], companyIds: ['company'], decidedBy: [] };

it('the present step is the first without a decision, and none once the chain has ended', () => {
  expect(presentStep(chain([]))).toMatchObject({ number: 1, step: { id: 'district' } });
  expect(presentStep(chain(['a']))).toMatchObject({ number: 2, step: { id: 'finance' } });
  expect(presentStep(chain(['a'], { state: 'refused' }))).toBeNull();
});

it('a role held for another district does not count, one held for all does', () => {
  const of = (district: string) => actor('a', [{ role: 'district-reviewer', district }]);
  expect(approvalBar(chain([]), of('110108'), untied)).toBeNull();
  expect(approvalBar(chain([]), of('110105'), untied)?.code).toBe('review.approval-not-your-step');
  expect(approvalBar(chain(['a']), actor('b', MUNICIPAL), untied)).toBeNull();
});

it.each<[string, ApprovalChain, Partial<Actor>, Partial<CaseTies>, string]>([
  ['approved another step', chain(['a']), {}, {}, 'review.approval-decided-already'],
  ['comes when it has ended', chain([], { state: 'withdrawn' }), {}, {}, 'review.approval-ended'],
  ['holds another role', chain([]), {}, {}, 'review.approval-not-your-step'],
  ['made the case', chain(['b']), {}, { preparedBy: ['a'] }, 'review.prepared-it'],
  ['belongs to the company', chain(['b']), { memberOf: ['company'] }, {}, 'review.own-company'],
  ['decided at another stage', chain(['b']), {}, { decidedBy: ['a'] }, 'review.decided-before'],
])('nobody approves who %s', (_, present, person, ties, code) => {
  const who = { ...actor('a', MUNICIPAL), ...person };
  expect(approvalBar(present, who, { ...untied, ...ties })).toMatchObject({ code });
  expect(() => assertMayApprove(present, who, { ...untied, ...ties })).toThrow(
    expect.objectContaining({ code }),
  );
});

it('whoever tries in whatever order, no chain holds a person twice, a maker or a member', () => {
  const people = ['maker', 'member', 'decider', 'a', 'b', 'c'];
  const able = (id: string): Actor => ({
    ...actor(id, [{ role: 'district-reviewer', district: '110108' }, ...MUNICIPAL]),
    memberOf: id === 'member' ? ['company'] : [],
  });
  const ties: CaseTies = { preparedBy: ['maker'], companyIds: ['company'], decidedBy: ['decider'] };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...people), { maxLength: 30 }), (attempts) => {
      const deciders: string[] = [];
      for (const id of attempts) if (!approvalBar(chain(deciders), able(id), ties)) deciders.push(id);
      expect(new Set(deciders).size).toBe(deciders.length);
      expect(deciders.filter((id) => !['a', 'b', 'c'].includes(id))).toEqual([]);
      expect(deciders.length).toBeLessThanOrEqual(3);
    }),
  );
});
