import fc from 'fast-check';
import { Money } from '#kernel';
import { expect, it } from 'vitest';
import { approvalPlanSchema, stepsFor } from './approval-plan.js';

const step = (id: string) => ({ id, label: { zh: '审批', en: 'Approval' }, role: 'municipal-reviewer' });
const plan = (...tiers: object[]) => ({ id: 'claims', version: 1, tiers });
const twoAndThreePairs = approvalPlanSchema.parse(
  plan(
    { upTo: '50000.00', steps: [step('finance')] },
    { upTo: null, steps: [step('finance'), step('head')] },
  ),
);
const stepsOf = (yuan: string) => stepsFor(twoAndThreePairs, Money.ofYuan(yuan)).map(({ id }) => id);

it('an amount up to the threshold needs one approver, a fen more needs two', () => {
  expect(stepsOf('0.00')).toEqual(['finance']);
  expect(stepsOf('50000.00')).toEqual(['finance']);
  expect(stepsOf('50000.01')).toEqual(['finance', 'head']);
});

it('a case without an amount takes the strictest steps, and a negative amount is refused', () => {
  expect(stepsFor(twoAndThreePairs, null)).toHaveLength(2);
  expect(() => stepsFor(twoAndThreePairs, Money.ofFen(-1n))).toThrow(RangeError);
});

it('more money never needs fewer approvers', () => {
  const amount = fc.bigInt({ min: 0n, max: 10_000_000_00n });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const count = (fen: bigint) => stepsFor(twoAndThreePairs, Money.ofFen(fen)).length;
      expect(count(less)).toBeLessThanOrEqual(count(more));
    }),
  );
});

it.each([
  ['that ends at an amount', plan({ upTo: '1.00', steps: [step('a')] }), 'has no upTo'],
  [
    'whose amounts fall',
    plan(
      { upTo: '2.00', steps: [step('a')] },
      { upTo: '2.00', steps: [step('a')] },
      { upTo: null, steps: [step('a')] },
    ),
    'does not rise',
  ],
  [
    'that asks fewer people for more money',
    plan({ upTo: '2.00', steps: [step('a'), step('b')] }, { upTo: null, steps: [step('a')] }),
    'fewer steps',
  ],
  ['that names a step twice', plan({ upTo: null, steps: [step('a'), step('a')] }), 'named twice'],
])('a plan %s is no plan', (_, wrong, fault) => {
  const { error } = approvalPlanSchema.safeParse(wrong);
  expect(error?.issues.map(({ message }) => message).join()).toContain(fault);
});

it('three decimals, a negative threshold and an unknown role are no configuration', () => {
  for (const upTo of ['1.001', '-1.00', '１.00'])
    expect(approvalPlanSchema.safeParse(plan({ upTo, steps: [step('a')] })).success).toBe(false);
  const nobody = { ...step('a'), role: 'nobody' };
  expect(approvalPlanSchema.safeParse(plan({ upTo: null, steps: [nobody] })).success).toBe(false);
});
