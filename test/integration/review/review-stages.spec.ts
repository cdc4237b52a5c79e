import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Money, newId } from '#kernel';
import {
  ApprovalChains,
  Decisions,
  Objections,
  PublicNotices,
  PublishedNotices,
  approvalPlanSchema,
  type ApprovalPlan,
} from '#review';
import { calendar, outcomeOf, person, startReviewWorld, type ReviewWorld } from './review-world.js';

let world: ReviewWorld;

const WEDNESDAY = '2026-05-06T02:00:00Z';

beforeAll(async () => {
  world = await startReviewWorld(WEDNESDAY);
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

  it('takes one of several approvers who decide at the same step at once; the others see that it moved on', async () => {
    const subject = newId();
    await start(subject, '60000.00');
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(decide(subject))));
    expect(outcomes.toSorted()).toEqual([
      'done',
      ...Array.from({ length: 7 }, () => 'review.approval-stale'),
    ]);
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

describe('a public notice', () => {
  const notices = () => world.app.get(PublicNotices);
  const objections = () => world.app.get(Objections);
  const published = () => world.app.get(PublishedNotices);
  const text = (zh: string) => ({ zh, en: 'Notice' });
  /** Ten working days after Wednesday 6 May, a Saturday that is worked among them. */
  const DEADLINE = new Date('2026-05-19T24:00:00+08:00');
  const untied = { preparedBy: [], companyIds: [], decidedBy: [] };

  beforeEach(() => world.clock.set(WEDNESDAY));

  const open = (subjects: readonly string[], kind = 'claims') =>
    world.db.run((tx) =>
      notices().open(
        tx,
        {
          kind,
          title: text('创新券兑付公示'),
          text: text('现将拟兑付名单予以公示。'),
          workingDays: 10,
          by: null,
          entries: subjects.map((subject, i) => ({
            subject,
            name: `示例企业${i + 1}`,
            details: [{ label: text('金额'), value: '¥12,000.00' }],
          })),
        },
        calendar,
      ),
    );
  const object = async (subject: string, who = person(), mostADay = 10) => {
    const listed = await notices().of(subject);
    const given = { reason: '同一发票重复兑付。', evidence: [{ kind: 'text' as const, text: '见附页。' }] };
    return world.db.run((tx) =>
      objections().lodge(tx, listed?.entryId ?? newId(), { person: who.person, ...given }, mostADay),
    );
  };
  const examine = (id: string, outcome: 'upheld' | 'not-upheld', who = person(), reason = '经核实。') =>
    world.db.run((tx) => objections().examine(tx, id, who, { outcome, reason }, untied));
  const pass = (subject: string) => world.db.run((tx) => notices().pass(tx, subject));

  it('ends at 24:00 Shanghai of its last working day: until then one may object, from then on the case goes on', async () => {
    const [quiet, loud] = [newId(), newId()];
    expect((await open([quiet, loud], 'exact')).closesAt).toEqual(DEADLINE);
    world.clock.set(new Date(DEADLINE.getTime() - 1));
    expect(await outcomeOf(pass(quiet))).toBe('review.notice-running');
    expect(await notices().over('exact', 10)).toEqual([]);
    const objection = await object(loud);
    world.clock.set(DEADLINE);
    expect(await outcomeOf(object(quiet))).toBe('review.notice-closed');
    expect(await notices().over('exact', 10)).toEqual([quiet]);
    expect(await outcomeOf(pass(loud))).toBe('review.notice-objection-open');
    await examine(objection.id, 'not-upheld');
    expect(await notices().over('exact', 10)).toEqual([quiet, loud]);
    await Promise.all([pass(quiet), pass(loud)]);
    expect([await notices().over('exact', 10), await notices().of(quiet)]).toEqual([[], null]);
  });

  it('holds a case whose objection was upheld until it is taken off, and only that case', async () => {
    const [held, free] = [newId(), newId()];
    await open([held, free]);
    await examine((await object(held)).id, 'upheld');
    const late = await object(held);
    world.clock.set(DEADLINE);
    expect(await outcomeOf(pass(held))).toBe('review.notice-objection-upheld');
    expect(await outcomeOf(pass(free))).toBe('done');
    const lapsed = await world.db.run((tx) => notices().remove(tx, held));
    expect(lapsed.map(({ id, state }) => [id, state])).toEqual([[late.id, 'lapsed']]);
    expect(await outcomeOf(examine(late.id, 'upheld'))).toBe('review.objection-decided');
    expect((await objections().of(held)).map(({ state }) => state)).toEqual(['upheld', 'lapsed']);
    expect(await outcomeOf(open([held]))).toBe('done');
  });

  it('lists a case once at a time, even when two put it on notice at once', async () => {
    const subject = newId();
    const outcomes = await Promise.all([outcomeOf(open([newId(), subject])), outcomeOf(open([subject]))]);
    expect(outcomes.toSorted()).toEqual(['done', 'review.notice-listed-already']);
  });

  it('counts what somebody sends twice at once a single time, and sets a limit to one person', async () => {
    const subjects = Array.from({ length: 11 }, () => newId());
    await open(subjects);
    const busy = person();
    const twice = await Promise.all([
      outcomeOf(object(subjects[0]!, busy)),
      outcomeOf(object(subjects[0]!, busy)),
    ]);
    expect(twice.toSorted()).toEqual(['done', 'review.objected-already']);
    for (const subject of subjects.slice(1, 10)) await object(subject, busy);
    expect(await outcomeOf(object(subjects[10]!, busy))).toBe('review.objections-too-many');
    expect(await outcomeOf(object(subjects[10]!))).toBe('done');
    const keen = person();
    const atOnce = await Promise.all(
      subjects.slice(0, 3).map((subject) => outcomeOf(object(subject, keen, 2))),
    );
    expect(atOnce.toSorted()).toEqual(['done', 'done', 'review.objections-daily']);
    world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
    const refused = subjects[atOnce.indexOf('review.objections-daily')]!;
    expect(await outcomeOf(object(refused, keen, 2))).toBe('done');
  });

  it('takes no objection that had to wait past the deadline for a colleague who held the entry', async () => {
    const subject = newId();
    await open([subject]);
    const { entryId } = (await notices().of(subject))!;
    const late = await world.db.run(async (tx) => {
      await tx.query('SELECT id FROM review_notice_entry WHERE id = ? FOR UPDATE', [entryId]);
      const waiting = outcomeOf(object(subject));
      await new Promise((resume) => setTimeout(resume, 200));
      world.clock.set(DEADLINE);
      return { waiting };
    });
    expect(await late.waiting).toBe('review.notice-closed');
    expect(await outcomeOf(pass(subject))).toBe('done');
  });

  it('has its objections examined once, with a reason, and by nobody who made them', async () => {
    const subject = newId();
    await open([subject]);
    const objector = person();
    const { id } = await object(subject, objector);
    expect(await outcomeOf(examine(id, 'not-upheld', objector))).toBe('review.objection-own');
    expect(await outcomeOf(examine(id, 'not-upheld', person(), ' '))).toBe('review.reason-missing');
    const outcomes = await Promise.all([
      outcomeOf(examine(id, 'upheld')),
      outcomeOf(examine(id, 'not-upheld')),
    ]);
    expect(outcomes.toSorted()).toEqual(['done', 'review.objection-decided']);
    expect(await world.app.get(Decisions).otherDeciders(subject, 'approval')).toHaveLength(1);
  });

  it('is published page by page with what is meant for the public and nothing else', async () => {
    const subjects = Array.from({ length: 51 }, () => newId());
    const { id } = await open(subjects, 'public');
    const [first] = subjects;
    await world.db.run((tx) => notices().remove(tx, first!));
    await object(subjects[1]!);
    const list = await published().list(['public']);
    expect([list.total, list.items[0]?.open]).toEqual([1, true]);
    const notice = await published().read(id);
    expect([notice.entries.total, notice.entries.pages, notice.entries.items[0]?.place]).toEqual([50, 1, 2]);
    expect(Object.keys(notice.entries.items[0]!).toSorted()).toEqual(['details', 'id', 'name', 'place']);
    expect(subjects.filter((subject) => JSON.stringify(notice).includes(subject))).toEqual([]);
    expect(await outcomeOf(published().read(newId()))).toBe('problem.not-found');
  });
});
