import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#contracts';
import { newId } from '#kernel';
import { Decisions, ExpertDesk, ExpertPanels, ExpertPool, scoringSheetSchema } from '#review';
import { calendar, outcomeOf, person, startReviewWorld, type ReviewWorld } from './review-world.js';

const WEDNESDAY = '2026-05-06T02:00:00Z';
/** Five working days after Wednesday 6 May; Saturday 9 May is worked. */
const DUE = new Date('2026-05-12T24:00:00+08:00');
const title = { zh: '成果价值', en: 'Value' };
const sheet = scoringSheetSchema.parse({
  id: 'claims',
  version: 1,
  criteria: [{ id: 'value', title, max: 100, commentBelow: 60, outlierBeyond: 20 }],
  pass: { mark: '60', inclusive: true },
  divergesAbove: '40',
});
const EXPERT = { kind: 'technical', organisation: '示例大学', companyIds: [], active: true };

describe('an expert review', () => {
  let world: ReviewWorld;
  const people = new Map<string, Actor>();

  beforeAll(async () => {
    world = await startReviewWorld(WEDNESDAY);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.clock.set(WEDNESDAY));

  const pool = () => world.app.get(ExpertPool);
  const panels = () => world.app.get(ExpertPanels);
  const desk = () => world.app.get(ExpertDesk);

  /** Enters so many experts of a field of their own. */
  const enlist = async (field: string, count: number, more: object = {}) => {
    for (let i = 0; i < count; i += 1) {
      const actor = person();
      const { id: personId, name } = actor.person;
      people.set(personId, actor);
      await world.db.run((tx) => pool().enlist(tx, { ...EXPERT, personId, name, fields: [field], ...more }));
    }
  };
  const convene = (subject: string, field: string, count: number, ties: object = {}) =>
    world.db.run((tx) =>
      panels().convene(
        tx,
        subject,
        {
          kind: field,
          sheet,
          seats: [{ kind: 'technical', fields: [field], count }],
          ties: { companyIds: [], organisations: [], personIds: [], ...ties },
          limitDays: 5,
          blind: false,
        },
        calendar,
      ),
    );
  type Member = { id: string; personId: string };
  const actorOf = ({ personId }: Member) => people.get(personId)!;
  const submit = (member: Member, points: number, actor = actorOf(member)) =>
    world.db.run((tx) =>
      desk().submit(tx, actor, member.id, {
        points: { value: points },
        comments: points < 60 ? { value: '依据不足。' } : {},
      }),
    );
  const decline = (member: Member, reason = '与申报单位有合作。') =>
    world.db.run((tx) => desk().decline(tx, actorOf(member), member.id, reason, calendar));
  const overdue = () => panels().dueBy('late', world.clock.now(), 10);
  const reassign = (id: string) => world.db.run((tx) => panels().reassign(tx, id, calendar));
  const setAside = (id: string, actor = person()) =>
    world.db.run((tx) => panels().setAside(tx, actor, id, '与申报单位存在未申报的关系。', calendar));

  it('is drawn from those of the field who have no tie, and the drawing can be repeated by an auditor', async () => {
    const [subject, company] = [newId(), newId()];
    await enlist('tied', 1, { organisation: '申报企业' });
    await enlist('tied', 1, { companyIds: [company] });
    await enlist('tied', 1, { active: false });
    await enlist('tied', 1);
    const declaring = [...people.values()].at(-1)!;
    await world.db.run((tx) => pool().declare(tx, declaring, [{ kind: 'organisation', value: '合作单位' }]));
    await enlist('tied', 3);
    const panel = await convene(subject, 'tied', 3, {
      companyIds: [company],
      organisations: ['申报企业', '合作单位'],
    });
    expect(panel.members.map(({ number, dueAt, organisation }) => [number, dueAt, organisation])).toEqual(
      [1, 2, 3].map((number) => [number, DUE, '示例大学']),
    );
    const [draw] = await panels().draws(panel.id);
    expect(draw?.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(draw?.repeats).toBe(true);
    expect(draw?.considered.map(({ excluded }) => excluded ?? 'in').toSorted()).toEqual([
      'company',
      'declared',
      'in',
      'in',
      'in',
      'organisation',
    ]);
    expect(await outcomeOf(convene(subject, 'tied', 1))).toBe('review.panel-open');
  });

  it('does not begin with fewer experts than it needs, and leaves nothing behind', async () => {
    const subject = newId();
    await enlist('few', 2);
    expect(await outcomeOf(convene(subject, 'few', 3))).toBe('review.experts-too-few');
    expect(await panels().of(subject)).toBeNull();
  });

  it('is complete with the last score, which exactly one of those who submit at once hands in', async () => {
    const subject = newId();
    await enlist('complete', 6);
    const { members } = await convene(subject, 'complete', 6);
    const [first, ...others] = members;
    expect(await submit(first!, 50)).toBeNull();
    expect(await panels().progressOf(subject)).toMatchObject({
      seats: 6,
      submitted: 1,
      dueAt: DUE,
      result: null,
    });
    const results = await Promise.all(others.map((member, i) => submit(member, 80 + i)));
    const complete = results.filter((result) => result !== null);
    expect(complete).toHaveLength(1);
    expect(complete[0]).toMatchObject({ mean: '76.67', result: 'pass', count: 6 });
    expect(complete[0]?.criteria[0]?.outliers).toEqual([first!.id]);
    expect((await panels().of(subject))?.state).toBe('complete');
    expect(Object.keys((await panels().progressOf(subject))?.result ?? {})).toEqual(['mean', 'result']);
    // Whoever scored has decided: they approve nothing of this case.
    expect(await world.app.get(Decisions).otherDeciders(subject, 'claim')).toHaveLength(6);
  });

  it('takes a score once, from the expert alone, and never changes it', async () => {
    const subject = newId();
    await enlist('once', 2);
    const { members } = await convene(subject, 'once', 2);
    const [mine, other] = [members[0]!, members[1]!];
    const twice = await Promise.all([outcomeOf(submit(mine, 90)), outcomeOf(submit(mine, 10))]);
    expect(twice.toSorted()).toEqual(['done', 'review.score-submitted']);
    expect(await outcomeOf(submit(other, 90, actorOf(mine)))).toBe('problem.not-found');
    expect(await outcomeOf(desk().read(actorOf(mine), other.id))).toBe('problem.not-found');
    expect(await outcomeOf(decline(mine))).toBe('review.score-submitted');
    const list = await desk().list(actorOf(mine), 'once', 'ended');
    expect(list.items.map(({ id }) => id)).toEqual([mine.id]);
    expect((await desk().list(actorOf(other), 'once', 'open')).total).toBe(1);
    const own = await desk().read(actorOf(mine), mine.id);
    expect([own.sheet.id, own.assignment.score?.total]).toEqual([
      'claims',
      expect.stringMatching(/^(9|1)000$/),
    ]);
  });

  it('replaces who declines with a reason by somebody who never had the case, or leaves the seat to be filled', async () => {
    const subject = newId();
    await enlist('decline', 2);
    const { members } = await convene(subject, 'decline', 1);
    const first = members[0]!;
    expect(await outcomeOf(decline(first, ' '))).toBe('review.reason-missing');
    const second = await decline(first);
    expect(second?.expertId).not.toBe(members[0]?.expertId);
    expect(await outcomeOf(submit(first, 90))).toBe('review.assignment-ended');
    expect(await decline(second!)).toBeNull();
    expect((await panels().of(subject))?.vacancies).toBe(1);
    await enlist('decline', 1);
    const filled = await world.db.run((tx) => panels().fill(tx, subject, calendar));
    expect(await submit(filled[0]!, 90)).toMatchObject({ result: 'pass', count: 1 });
    expect((await panels().draws(filled[0]!.panelId)).map(({ repeats }) => repeats)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('refuses the score of an expert who belongs to the company by now', async () => {
    const [subject, company] = [newId(), newId()];
    await enlist('joined', 1);
    const { members } = await convene(subject, 'joined', 1, { companyIds: [company] });
    const member = members[0]!;
    const joined = { ...actorOf(member), memberOf: [company] };
    expect(await outcomeOf(submit(member, 90, joined))).toBe('review.own-company');
  });

  it('goes to somebody else at the deadline, not before, once, and only when there is somebody', async () => {
    const subject = newId();
    await enlist('late', 1);
    const { members } = await convene(subject, 'late', 1);
    const late = members[0]!;
    world.clock.set(new Date(DUE.getTime() - 1));
    expect(await overdue()).toEqual([]);
    world.clock.set(DUE);
    expect((await overdue()).map(({ id }) => id)).toEqual([late.id]);
    expect(await reassign(late.id)).toBeNull();
    await enlist('late', 2);
    const moved = await Promise.all([reassign(late.id), reassign(late.id)]);
    expect(moved.filter((one) => one !== null)).toHaveLength(1);
    expect(await overdue()).toEqual([]);
    expect(await outcomeOf(submit(late, 90))).toBe('review.assignment-ended');
    const panel = await panels().of(subject);
    expect(panel?.members.map(({ state }) => state)).toEqual(['overdue', 'open']);
  });

  it('is corrected only by setting a score aside, which draws another expert', async () => {
    const subject = newId();
    await enlist('aside', 3);
    const { members } = await convene(subject, 'aside', 2);
    const first = members[0]!;
    expect(await outcomeOf(setAside(first.id))).toBe('review.nothing-to-set-aside');
    await submit(first, 10);
    expect(await outcomeOf(setAside(first.id, actorOf(first)))).toBe('review.decided-before');
    const replacement = await setAside(first.id);
    expect(replacement?.number).toBe(3);
    await submit(members[1]!, 90);
    expect(await submit(replacement!, 92)).toMatchObject({ mean: '91.00', result: 'pass' });
    expect(await outcomeOf(setAside(replacement!.id))).toBe('review.panel-ended');
  });

  it('may be held again by others after a cancelled or a completed one', async () => {
    const subject = newId();
    await enlist('again', 2);
    const { members } = await convene(subject, 'again', 1);
    await world.db.run((tx) => panels().cancel(tx, subject));
    expect(await outcomeOf(submit(members[0]!, 90))).toBe('review.assignment-ended');
    const second = await convene(subject, 'again', 1);
    expect(second.round).toBe(2);
    expect(second.members[0]?.expertId).not.toBe(members[0]?.expertId);
    expect((await pool().list()).items.every(({ open }) => open <= 2)).toBe(true);
  });

  it('keeps what an expert declared when staff change the entry, and refuses what cannot be matched', async () => {
    await enlist('pool', 1);
    const actor = [...people.values()].at(-1)!;
    const declare = (kind: 'company' | 'organisation', value: string) =>
      world.db.run((tx) => pool().declare(tx, actor, [{ kind, value }]));
    expect(await outcomeOf(declare('company', '某公司'))).toBe('review.conflict-unclear');
    await declare('organisation', ' 合作  单位 ');
    const { id: personId, name } = actor.person;
    await world.db.run((tx) =>
      pool().enlist(tx, { ...EXPERT, personId, name, fields: ['pool', 'more'], active: false }),
    );
    expect(await pool().of(personId)).toMatchObject({
      fields: ['pool', 'more'],
      active: false,
      conflicts: [{ kind: 'organisation', value: '合作 单位' }],
    });
    expect(await outcomeOf(world.db.run((tx) => pool().declare(tx, person(), [])))).toBe('problem.not-found');
  });
});
