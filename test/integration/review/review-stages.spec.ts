import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Money, newId } from '#kernel';
import { ApprovalChains, Decisions, approvalPlanSchema, type ApprovalPlan } from '#review';
import { outcomeOf, person, startReviewWorld, type ReviewWorld } from './review-world.js';

let world: ReviewWorld;

beforeAll(async () => {
  world = await startReviewWorld('2026-05-06T02:00:00Z');
});
afterAll(() => world.stop());

describe('an approval chain', () => {
  const step = (id: string) => ({ id, label: { zh: '审批', en: 'Approval' }, role: 'municipal-reviewer' });
  const planOf = (threshold: string): ApprovalPlan =>
    approvalPlanSchema.parse({
      id: 'claims',
      version: 1,
      tiers: [
        { upTo: threshold, steps: [step('finance')] },
        { upTo: null, steps: [step('finance'), step('head')] },
      ],
    });
  const approver = () => person('municipal-reviewer');
  const chains = () => world.app.get(ApprovalChains);
  const maker = person('municipal-reviewer');

  const start = (subject: string, yuan: string, plan = planOf('50000.00')) =>
    world.db.run((tx) =>
      chains().start(tx, subject, {
        purpose: 'claim',
        plan,
        amount: Money.ofYuan(yuan),
        preparedBy: [maker.person.id],
        companyIds: [newId()],
      }),
    );
  const decide = (subject: string, actor = approver(), number = 1, refusal?: string) =>
    world.db.run((tx) =>
      chains().decide(tx, subject, 'claim', actor, {
        step: number,
        outcome: refusal === undefined ? 'approve' : 'refuse',
        reason: refusal,
      }),
    );

  it('of a small amount ends with one approver, of a large one with two different people', async () => {
    const [small, large] = [newId(), newId()];
    await start(small, '50000.00');
    expect((await decide(small)).state).toBe('approved');
    await start(large, '50000.01');
    const first = approver();
    expect((await decide(large, first)).state).toBe('open');
    expect(await outcomeOf(decide(large, first, 2))).toBe('review.approval-decided-already');
    const done = await decide(large, approver(), 2);
    expect([done.state, done.decisions.length, done.amount?.format()]).toEqual(['approved', 2, '¥50,000.01']);
    expect(await outcomeOf(decide(large, approver(), 3))).toBe('review.approval-ended');
  });

  it('keeps the steps with which it began when the configuration changes', async () => {
    const subject = newId();
    await start(subject, '60000.00', planOf('50000.00'));
    expect(await outcomeOf(start(subject, '60000.00', planOf('70000.00')))).toBe('review.approval-running');
    await decide(subject);
    expect((await chains().latest(subject, 'claim'))?.state).toBe('open');
  });

  it('is never decided by a maker or by who decided at another stage', async () => {
    const subject = newId();
    const checker = approver();
    await world.db.run((tx) =>
      world.app.get(Decisions).record(tx, subject, {
        stage: 'formal-check',
        outcome: 'pass',
        person: checker.person,
        reason: null,
      }),
    );
    await start(subject, '1.00');
    expect(await outcomeOf(decide(subject, maker))).toBe('review.prepared-it');
    expect(await outcomeOf(decide(subject, checker))).toBe('review.decided-before');
    expect(await chains().next(subject, 'claim', checker)).toMatchObject({
      number: 1,
      of: 1,
      step: { id: 'finance' },
      allowed: false,
      hint: { zh: expect.stringContaining('上一环节') },
    });
    expect(await chains().next(subject, 'claim', approver())).toMatchObject({ allowed: true, hint: null });
  });

  it('takes one of two approvers who decide at the same step at once; the other sees that it moved on', async () => {
    const subject = newId();
    await start(subject, '60000.00');
    const outcomes = await Promise.all([outcomeOf(decide(subject)), outcomeOf(decide(subject))]);
    expect(outcomes.toSorted()).toEqual(['done', 'review.approval-stale']);
    const chain = await chains().latest(subject, 'claim');
    expect([chain?.state, chain?.decisions.length]).toEqual(['open', 1]);
  });

  it('counts an approver who decides many times at once a single time', async () => {
    const subject = newId();
    await start(subject, '60000.00');
    const eager = approver();
    const outcomes = await Promise.all([1, 1, 1, 2, 2, 2].map((n) => outcomeOf(decide(subject, eager, n))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await chains().latest(subject, 'claim'))?.decisions).toHaveLength(1);
  });

  it('is refused with a reason only, and may then begin again', async () => {
    const subject = newId();
    await start(subject, '60000.00');
    expect(await outcomeOf(decide(subject, approver(), 1, ' '))).toBe('review.reason-missing');
    const who = approver();
    expect((await decide(subject, who, 1, '合同金额不符。')).state).toBe('refused');
    expect((await start(subject, '40000.00')).round).toBe(2);
    expect((await decide(subject, who)).state).toBe('approved');
  });

  it('that is withdrawn takes no decision, and one that never began is not found', async () => {
    const subject = newId();
    expect(await outcomeOf(decide(subject))).toBe('problem.not-found');
    await start(subject, '1.00');
    const withdraw = () => world.db.run((tx) => chains().withdraw(tx, subject, 'claim'));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect(await outcomeOf(decide(subject))).toBe('review.approval-ended');
    expect(await chains().next(subject, 'claim', approver())).toBeNull();
  });
});
