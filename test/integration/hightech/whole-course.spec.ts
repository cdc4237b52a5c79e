import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseHistory } from '#review';
import { HightechCase } from '../../support/hightech-case.js';
import {
  districtReviewer,
  fillerOf,
  municipalReviewer,
  submitterOf,
  testCompany,
} from '../../support/hightech-people.js';
import { eventually } from '../../support/browserless.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;

beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(() => services.stop());

const company = testCompany();
const submitter = submitterOf(company);
const filler = fillerOf(company);
const district = districtReviewer();
const municipal = municipalReviewer();

it('an application goes from the first field to the certificate, with a correction on the way', async () => {
  for (const person of [submitter, filler, district, municipal])
    await services.call(person, 'get', '/workspace/inbox');

  const found = await HightechCase.filled(services, submitter);
  const draft = await found.view();
  expect(draft.number).toBe('HTE-2026-00001');
  expect(draft.unlocked).toEqual(['*']);
  expect(draft.actions).toEqual(['submit', 'withdraw']);
  expect(draft.completeness.every(({ filled, total }) => filled === total)).toBe(true);
  expect(draft.selfCheck.gates).toHaveLength(9);

  expect((await found.move(submitter, 'submit')).status).toBe(200);
  const review = await found.reaches('district-review');
  expect(review.clock).toMatchObject({
    dueAt: '2026-10-26T16:00:00.000Z',
    usedDays: 0,
    limitDays: 10,
    paused: false,
  });
  expect(review.unlocked).toEqual([]);
  expect(review.findings).toEqual([]);

  const [item] = (await services.call(district, 'get', '/hightech/desk')).body.items;
  expect(item).toMatchObject({ id: found.id, company: { name: company.name }, urgency: 'calm' });

  services.clock.set('2026-10-14T02:00:00Z');
  const returned = await found.move(district, 'return', {
    items: [
      { pointer: '/staff/scientific', comment: '花名册第 12 行在职不满 183 天，请核减。' },
      { pointer: '/attachments/staff-roster', comment: '请换成盖章的花名册。' },
    ],
  });
  expect(returned.body).toMatchObject({ state: 'correcting', actions: [] });
  expect(returned.body.clock).toMatchObject({ usedDays: 2, paused: true });

  const correcting = await found.view(filler);
  expect(correcting.unlocked).toEqual(['/staff/scientific', '/attachments/staff-roster']);
  expect(correcting.clock).toMatchObject({ dueAt: '2026-10-28T16:00:00.000Z', limitDays: 10, paused: false });
  expect(correcting.hints[0]?.zh).toContain('提交');
  expect(correcting.timeline.find(({ kind }) => kind === 'now')).toMatchObject({
    at: '2026-10-28T16:00:00.000Z',
  });

  const saved = await found.save(
    [
      { pointer: '/staff/scientific', value: '３１' },
      { pointer: '/staff/total', value: 90 },
    ],
    filler,
  );
  expect(saved.body.changes).toEqual([{ pointer: '/staff/scientific', value: 31 }]);
  expect(saved.body.rejected).toMatchObject([{ pointer: '/staff/total', code: 'hightech.field-locked' }]);

  const early = await found.move(submitter, 'resubmit');
  expect(early.status).toBe(422);
  expect(early.body.errors).toMatchObject([
    { pointer: '/attachments/staff-roster', code: 'hightech.item-unchanged' },
  ]);
  const [roster] = correcting.attachments.filter(({ slot }) => slot === 'staff-roster');
  expect((await services.call(filler, 'delete', `${found.path}/attachments/${roster!.id}`)).status).toBe(204);
  await found.attach('staff-roster', 'stamped roster');

  services.clock.set('2026-10-16T02:00:00Z');
  expect((await found.move(submitter, 'resubmit')).status).toBe(200);
  const again = await found.view(district);
  expect(again.state).toBe('district-review');
  // Two days were used; the eight that are left run from the day of the new submission.
  expect(again.clock).toMatchObject({ dueAt: '2026-10-28T16:00:00.000Z', usedDays: 2 });
  expect(again.returns).toMatchObject([
    { pointer: '/staff/scientific', oldValue: 34, newValue: 31, status: 'changed' },
    { pointer: '/attachments/staff-roster', oldValue: ['staff-roster.pdf'], status: 'changed' },
  ]);

  expect((await found.move(district, 'pass', { reason: '材料齐全。' })).body.state).toBe('municipal-review');
  expect((await found.move(municipal, 'approve')).body.state).toBe('certified');

  const certified = await found.view();
  expect(certified.certificate).toMatchObject({ issuedOn: '2026-10-16', validUntil: '2029-10-15' });
  expect(certified.certificate?.number).toBe('GR2026 11 000001');
  const pdf = await eventually(async () => {
    const answer = await services.call(submitter, 'get', `${found.path}/certificate.pdf`);
    if (answer.status !== 200) throw new Error(String(answer.status));
    return answer;
  });
  expect(pdf.headers['content-type']).toBe('application/pdf');
  const verified = await services.call(
    null,
    'get',
    `/workspace/certificates/${certified.certificate?.publicId}`,
  );
  expect(verified.body).toMatchObject({ status: 'valid', company: { name: company.name } });

  expect(certified.history.map(({ move, by }) => [move, by])).toEqual([
    ['submit', '王经办'],
    ['precheck-pass', ''],
    ['return', '李审核'],
    ['resubmit', '王经办'],
    ['pass', '李审核'],
    ['approve', '孙复审'],
  ]);
  expect(await services.app.get(CaseHistory, { strict: false }).verify(found.id)).toBeNull();

  await eventually(async () => {
    const { body } = await services.call(submitter, 'get', '/workspace/inbox');
    expect(kindsOf(body)).toEqual([
      'hightech.certificate-ready',
      'hightech.certified',
      'hightech.in-review',
      'hightech.passed',
      'hightech.returned',
      'hightech.submitted',
    ]);
  });
  const staff = await services.call(district, 'get', '/workspace/inbox');
  expect(kindsOf(staff.body)).toEqual(['hightech.resubmitted', 'hightech.to-review']);
  const text = JSON.stringify((await services.call(submitter, 'get', '/workspace/inbox')).body);
  expect(text).not.toMatch(/\{\w+\}/);
});

function kindsOf(inbox: { items: { kind: string }[] }): string[] {
  return inbox.items.map(({ kind }) => kind).toSorted();
}
