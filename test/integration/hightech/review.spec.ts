import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseHistory, HistoryRow } from '#review';
import { LapseCorrections, RemindOfDeadlines } from '#hightech';
import { eventually } from '../../support/browserless.js';
import { HightechCase } from '../../support/hightech-case.js';
import {
  auditor,
  districtReviewer,
  fillerOf,
  municipalReviewer,
  submitterOf,
  testCompany,
} from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';

const NOW = '2026-10-12T02:00:00Z';
let services: TestServices;

beforeAll(async () => {
  services = await TestServices.start(NOW);
});
afterAll(() => services.stop());

const newCase = () => HightechCase.inReview(services, submitterOf(testCompany()));
const STAFF_ITEM = { items: [{ pointer: '/staff/scientific', comment: '请核减。' }] };

describe('who may decide', () => {
  it('a reviewer of another district finds nothing', async () => {
    const found = await newCase();
    const stranger = districtReviewer('110105');
    expect((await found.get(stranger)).status).toBe(404);
    const { version } = await found.view();
    for (const move of ['pass', 'return', 'approve', 'reject']) {
      const answer = await services.call(stranger, 'post', `${found.path}/${move}`, {
        version,
        reason: '理由',
        ...STAFF_ITEM,
      });
      expect([move, answer.status]).toEqual([move, 404]);
    }
    const desk = await services.call(stranger, 'get', '/hightech/desk');
    expect(desk.body.items).toEqual([]);
  });

  it('the municipality cannot act for the district, nor the district for the municipality', async () => {
    const found = await newCase();
    expect((await found.move(municipalReviewer(), 'pass')).body.code).toBe('workflow.not-allowed');
    expect((await found.move(districtReviewer(), 'approve')).body.code).toBe('workflow.not-allowed');
    expect((await found.view(municipalReviewer())).actions).toEqual([]);
  });

  it('an auditor reads everything and changes nothing', async () => {
    const found = await newCase();
    const reader = auditor();
    const view = await found.view(reader);
    expect([view.actions, view.unlocked]).toEqual([[], []]);
    expect(view.hints).toHaveLength(1);
    expect((await found.move(reader, 'pass')).status).toBe(403);
    expect((await services.call(reader, 'get', '/hightech/desk')).body.items.length).toBeGreaterThan(0);
  });

  it('nobody decides on a case that they prepared', async () => {
    const company = testCompany();
    const both = { ...fillerOf(company), roles: districtReviewer().roles! };
    const found = await HightechCase.filled(services, submitterOf(company));
    await found.save([{ pointer: '/staff/bachelor', value: 70 }], both);
    await found.move(found.company, 'submit');
    await found.reaches('district-review');
    // Signed in again without a company: the change that they made still counts.
    const { company: _, grants: __, memberOf: ___, ...reviewer } = both;
    expect((await found.move(reviewer, 'pass')).body.code).toBe('review.prepared-it');
    const view = await found.view(reviewer);
    expect([view.actions, view.hints[0]?.en]).toEqual([[], expect.stringContaining('somebody else')]);
  });

  it('nobody decides on a case of a company that they belong to', async () => {
    const company = testCompany();
    const found = await HightechCase.inReview(services, submitterOf(company));
    const member = { ...districtReviewer(), memberOf: [company.id] };
    expect((await found.move(member, 'return', STAFF_ITEM)).body.code).toBe('review.own-company');
    expect((await found.view(member)).actions).toEqual([]);
  });

  it('who decided for the district cannot decide for the municipality', async () => {
    const found = await newCase();
    const double = {
      ...districtReviewer(),
      roles: [...districtReviewer().roles!, ...municipalReviewer().roles!],
    };
    expect((await found.move(double, 'pass')).body.state).toBe('municipal-review');
    expect((await found.move(double, 'approve')).body.code).toBe('review.decided-before');
    expect((await found.move(municipalReviewer(), 'approve')).body.state).toBe('certified');
  });
});

describe('decisions', () => {
  it('a stale page is told so and decides nothing', async () => {
    const found = await newCase();
    const { version } = await found.view(districtReviewer());
    const answer = await services.call(districtReviewer(), 'post', `${found.path}/pass`, {
      version: version - 1,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'workflow.stale-version', version } });
    expect((await found.view()).state).toBe('district-review');
  });

  it('a submission from a page that a colleague has overtaken is refused with what they changed', async () => {
    const company = testCompany();
    const found = await HightechCase.filled(services, submitterOf(company));
    const { version } = await found.view();
    await found.save([{ pointer: '/staff/bachelor', value: 70 }], fillerOf(company, '赵会计'));
    const answer = await services.call(found.company, 'post', `${found.path}/submit`, { version });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'workflow.stale-version',
        version: version + 1,
        changed: [{ pointer: '/staff/bachelor', value: 70, by: '赵会计' }],
      },
    });
    expect((await found.view()).state).toBe('draft');
  });

  it('of two reviewers who pass and return at the same moment one succeeds', async () => {
    const found = await newCase();
    const { version } = await found.view();
    const answers = await Promise.all([
      services.call(districtReviewer(), 'post', `${found.path}/pass`, { version }),
      services.call(districtReviewer(), 'post', `${found.path}/return`, { version, ...STAFF_ITEM }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('a rejection needs a reason, which the company reads', async () => {
    const found = await newCase();
    await found.move(districtReviewer(), 'pass');
    const bare = await found.move(municipalReviewer(), 'reject', { reason: '  ' });
    expect([bare.status, bare.body.errors[0].pointer]).toEqual([422, '/reason']);
    expect((await found.move(municipalReviewer(), 'reject', { reason: '核心技术不在领域内。' })).status).toBe(
      200,
    );
    const view = await found.view();
    expect(view).toMatchObject({ state: 'rejected', actions: [], certificate: null, clock: null });
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'done', note: '核心技术不在领域内。' });
  });

  it('a changed row of the record is found', async () => {
    const found = await newCase();
    const history = services.app.get(CaseHistory, { strict: false });
    expect(await history.verify(found.id)).toBeNull();
    await services.db.read.update(HistoryRow, { subject: found.id, seq: 1 }, { personName: '别人' });
    expect(await history.verify(found.id)).toBe(1);
  });
});

describe('correction', () => {
  it('only places that exist and that the company can change are returned, each once', async () => {
    const found = await newCase();
    const pointers = ['/no/such', '/attachments/no-such', '/company/name', '/staff/total', '/staff/total'];
    const { status, body } = await found.move(districtReviewer(), 'return', {
      items: pointers.map((pointer) => ({ pointer, comment: '请核对' })),
    });
    expect(status).toBe(422);
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ['/items/0/pointer', 'hightech.item-unknown'],
      ['/items/1/pointer', 'hightech.item-unknown'],
      ['/items/2/pointer', 'hightech.item-read-only'],
      ['/items/4/pointer', 'hightech.item-twice'],
    ]);
    expect((await found.view()).state).toBe('district-review');
  });

  it('an attachment slot that was not returned takes no file and gives none away', async () => {
    const found = await newCase();
    await found.move(districtReviewer(), 'return', STAFF_ITEM);
    const refused = await found.upload('licence', 'licence.pdf', Buffer.from('x'));
    expect(refused.status).toBe(409);
    const [file] = (await found.view()).attachments;
    const removal = await services.call(found.company, 'delete', `${found.path}/attachments/${file!.id}`);
    expect([removal.status, removal.body.code]).toEqual([409, 'hightech.field-locked']);
  });

  it('what stays as it was needs a reason', async () => {
    const found = await newCase();
    await found.move(districtReviewer(), 'return', STAFF_ITEM);
    expect((await found.move(found.company, 'resubmit')).body.errors).toMatchObject([
      { pointer: '/staff/scientific', code: 'hightech.item-unchanged' },
    ]);
    const explained = await found.move(found.company, 'resubmit', { reason: '名册已核对，人数无误。' });
    expect(explained.body.state).toBe('district-review');
    expect((await found.view(districtReviewer())).returns).toMatchObject([
      { status: 'open', oldValue: 34, newValue: 34 },
    ]);
  });

  it('a sum that no longer agrees because a part was corrected goes to the reviewer instead of locking the company in', async () => {
    const found = await newCase();
    await found.move(districtReviewer(), 'return', {
      items: [{ pointer: '/finance/rd/other/2', comment: '与专项审计不符' }],
    });
    await found.save([{ pointer: '/finance/rd/other/2', value: '88.30' }]);
    expect((await found.move(found.company, 'resubmit')).status).toBe(200);
    await eventually(async () => {
      const { findings } = await found.view(districtReviewer());
      expect(findings.map(({ kind, severity, pointers }) => [kind, severity, pointers[0]])).toEqual([
        ['cross-field', 'bad', '/finance/rdTotal/2'],
        ['cross-field', 'warn', '/finance/rd/other/2'],
      ]);
      expect(findings[1]?.title.zh).toBe('2025 年其他费用占 23.70%');
    });
    expect((await found.view()).findings).toEqual([]);
  });

  it('lapses at midnight of the last day, not before, and only once', async () => {
    const found = await newCase();
    await found.move(districtReviewer(), 'return', STAFF_ITEM);
    const { clock } = await found.view();
    expect(clock?.dueAt).toBe('2026-10-26T16:00:00.000Z');
    const lapse = services.worker.get(LapseCorrections, { strict: false });
    services.clock.set('2026-10-26T15:59:59.999Z');
    await lapse.run();
    expect((await found.view()).state).toBe('correcting');
    services.clock.set('2026-10-26T16:00:00Z');
    await Promise.all([lapse.run(), lapse.run()]);
    const view = await found.view();
    expect(view).toMatchObject({ state: 'withdrawn', actions: [], unlocked: [] });
    expect(view.history.filter(({ move }) => move === 'lapse')).toMatchObject([
      { by: '', role: { en: 'System' }, reason: expect.stringContaining('10 个工作日') },
    ]);
    services.clock.set(NOW);
  });
});

describe('the desk', () => {
  it('shows a district its own cases, the next deadline first, and apart what waits for companies', async () => {
    const district = '110106';
    const company = () => submitterOf(testCompany(district));
    const reviewer = districtReviewer(district);
    const first = await HightechCase.inReview(services, company());
    services.clock.set('2026-10-14T02:00:00Z');
    const second = await HightechCase.inReview(services, company());
    const third = await HightechCase.inReview(services, company());
    await third.move(reviewer, 'return', STAFF_ITEM);
    services.clock.set('2026-10-22T02:00:00Z');
    const { body } = await services.call(reviewer, 'get', '/hightech/desk');
    const row = ({ id, urgency, clock }: { id: string; urgency: string; clock: { usedDays: number } }) => [
      id,
      urgency,
      clock.usedDays,
    ];
    expect(body.items.map(row)).toEqual([
      [first.id, 'soon', 8],
      [second.id, 'calm', 6],
    ]);
    expect(body.waiting.map(row)).toEqual([[third.id, 'calm', 6]]);
    expect(body.districts).toMatchObject([{ code: district, name: { zh: '丰台区' } }]);
    services.clock.set(NOW);
  });
});

describe('reminders', () => {
  it('come once to whoever has the case, when four fifths of the time are used', async () => {
    const district = '110107';
    const reviewer = districtReviewer(district);
    const submitter = submitterOf(testCompany(district));
    for (const person of [reviewer, submitter]) await services.call(person, 'get', '/workspace/inbox');
    const found = await HightechCase.inReview(services, submitter);
    const reminder = services.worker.get(RemindOfDeadlines, { strict: false });
    const reminded = async (who: typeof reviewer, kind: string): Promise<number> => {
      const { body } = await services.call(who, 'get', '/workspace/inbox');
      return (body.items as { kind: string; body: { en: string } }[]).filter((item) => item.kind === kind)
        .length;
    };
    // Eight of ten working days end at 24:00 on 22 October.
    services.clock.set('2026-10-22T15:59:59Z');
    await reminder.run();
    expect(await reminded(reviewer, 'hightech.due-soon')).toBe(0);
    services.clock.set('2026-10-22T16:00:00Z');
    await reminder.run();
    await reminder.run();
    expect(await reminded(reviewer, 'hightech.due-soon')).toBe(1);
    await found.move(reviewer, 'return', STAFF_ITEM);
    services.clock.set('2026-11-05T02:00:00Z');
    await reminder.run();
    expect(await reminded(submitter, 'hightech.correct-soon')).toBe(1);
    expect(await reminded(reviewer, 'hightech.due-soon')).toBe(1);
    services.clock.set(NOW);
  });
});
