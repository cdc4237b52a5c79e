import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HightechChange } from '../../../libs/hightech/src/application/hightech.entity.js';
import type { Bearer } from '../../support/access-tokens.js';
import { HightechCase } from '../../support/hightech-case.js';
import { districtReviewer, fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;

beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(() => services.stop());

describe('starting', () => {
  it('fills in what the portal knows of the company and the last three full years', async () => {
    const company = testCompany();
    const found = await HightechCase.start(services, submitterOf(company));
    const view = await found.view();
    expect(view.values).toMatchObject({
      company: { name: company.name, uscc: company.uscc, district: '110108', registeredOn: '2021-02-17' },
      finance: { years: [2023, 2024, 2025] },
    });
    expect(view.years).toEqual([2023, 2024, 2025]);
    expect(view.selfCheck.gates.find(({ id }) => id === 'age')?.verdict).toBe('pass');
  });

  it('a second application of the same company in the same round is refused with the number of the first', async () => {
    const company = testCompany();
    const first = await HightechCase.start(services, submitterOf(company));
    const again = await services.call(fillerOf(company), 'post', '/hightech/applications', {
      programme: 'national-hte',
    });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'hightech.open-already', application: first.id },
    });
    expect(again.body.title).toContain((await first.view()).number);
  });

  it('of twenty colleagues who start at the same moment one succeeds', async () => {
    const company = testCompany();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        services.call(submitterOf(company), 'post', '/hightech/applications', { programme: 'national-hte' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'hightech.open-already')).toHaveLength(19);
  });

  it('after a withdrawal the company may start anew', async () => {
    const submitter = submitterOf(testCompany());
    const first = await HightechCase.start(services, submitter);
    expect((await first.move(submitter, 'withdraw')).body.state).toBe('withdrawn');
    expect((await HightechCase.start(services, submitter)).id).not.toBe(first.id);
  });

  it('needs the right to fill, a known programme and an open round', async () => {
    const reader = { ...submitterOf(testCompany()), grants: [] };
    const start = (who: Bearer, programme: string) =>
      services.call(who, 'post', '/hightech/applications', { programme });
    expect((await start(reader, 'national-hte')).status).toBe(403);
    const submitter = submitterOf(testCompany());
    expect((await start(submitter, 'no-such')).body.code).toBe('hightech.unknown-programme');
    services.clock.set('2026-08-31T15:59:59.999Z');
    expect((await start(submitter, 'national-hte')).body.code).toBe('hightech.round-closed');
    services.clock.set('2026-10-12T02:00:00Z');
  });
});

describe('saving', () => {
  it('normalises what people type and refuses only the fields that are wrong', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany()));
    const { status, body } = await found.save([
      { pointer: '/finance/sales/2', value: '４，６２０．００' },
      { pointer: '/finance/sales/1', value: '3,540' },
      { pointer: '/finance/sales/0', value: '-1' },
      { pointer: '/staff/total', value: '86.5' },
      { pointer: '/company/name', value: '别家公司' },
      { pointer: '/company/__proto__', value: 1 },
      { pointer: '/no/such', value: 1 },
    ]);
    expect(status).toBe(200);
    expect(body.changes).toEqual([
      { pointer: '/finance/sales/2', value: '4620.00' },
      { pointer: '/finance/sales/1', value: '3540.00' },
    ]);
    expect(body.rejected.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/finance/sales/0',
      '/staff/total',
      '/company/name',
      '/company/__proto__',
      '/no/such',
    ]);
    expect(((await found.view()).values['finance'] as { sales: unknown }).sales).toEqual([
      null,
      '3540.00',
      '4620.00',
    ]);
  });

  it('answers a save from an older version with what changed since, and by whom', async () => {
    const company = testCompany();
    const found = await HightechCase.start(services, submitterOf(company));
    const { version } = await found.view();
    await found.save([{ pointer: '/staff/total', value: 80 }], fillerOf(company, '赵会计'), version);
    await found.save([{ pointer: '/staff/total', value: 86 }], fillerOf(company, '赵会计'));
    const stale = await found.save(
      [{ pointer: '/staff/scientific', value: 34 }],
      submitterOf(company),
      version,
    );
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'hightech.stale-version',
      version: version + 2,
      changed: [{ pointer: '/staff/total', value: 86, by: '赵会计' }],
    });
    const rebased = await found.save(
      [{ pointer: '/staff/scientific', value: 34 }],
      submitterOf(company),
      stale.body.version as number,
    );
    expect(rebased.status).toBe(200);
    expect((await found.view()).values['staff']).toEqual({ total: 86, scientific: 34 });
  });

  it('two tabs that save the same version at the same moment never overwrite each other', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany()));
    const { version } = await found.view();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        found.save([{ pointer: '/staff/total', value: 50 + i }], found.company, version),
      ),
    );
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    expect((await found.view()).values['staff']).toEqual({ total: 50 + winner });
  });

  it('a save that changes nothing makes no version', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany()));
    const once = await found.save([{ pointer: '/staff/total', value: 86 }]);
    const twice = await found.save([{ pointer: '/staff/total', value: '86' }]);
    expect(twice.body.version).toBe(once.body.version);
  });

  it('keeps every change with its old value', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany(), '王经办'));
    await found.save([{ pointer: '/staff/total', value: 86 }]);
    await found.save([{ pointer: '/staff/total', value: null }]);
    const rows = await services.db.read.find(HightechChange, {
      where: { applicationId: found.id },
      order: { id: 'ASC' },
    });
    expect(
      rows.map(({ pointer, oldValue, newValue, personName }) => [pointer, oldValue, newValue, personName]),
    ).toEqual([
      ['/staff/total', 'null', '86', '王经办'],
      ['/staff/total', '86', 'null', '王经办'],
    ]);
  });

  it('is over once the application is submitted', async () => {
    const found = await HightechCase.inReview(services, submitterOf(testCompany()));
    const { status, body } = await found.save([{ pointer: '/staff/total', value: 1 }]);
    expect([status, body.code]).toEqual([409, 'hightech.not-editable']);
    const late = await found.upload('licence', 'late.pdf', Buffer.from('x'));
    expect([late.status, JSON.parse(late.text ?? '{}').code ?? late.body.code]).toEqual([
      409,
      'hightech.not-editable',
    ]);
  });
});

describe('what is not yours is not there', () => {
  it('another company and staff get the same 404 as for an id that does not exist', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany()));
    const missing = '0191d7a0-0000-7000-8000-000000000000';
    for (const stranger of [submitterOf(testCompany()), districtReviewer()]) {
      for (const id of [found.id, missing]) {
        const answer = await services.call(stranger, 'get', `/hightech/applications/${id}`);
        expect([answer.status, answer.body.code]).toEqual([404, 'problem.not-found']);
      }
    }
    const save = await services.call(submitterOf(testCompany()), 'patch', `${found.path}/draft`, {
      version: 1,
      changes: [{ pointer: '/staff/total', value: 1 }],
    });
    expect(save.status).toBe(404);
  });

  it('ids that cannot exist are not found rather than a fault', async () => {
    const ids = ['1', '%00', '..%2f..', "1'--", 'x'.repeat(300)];
    const answers = await Promise.all(
      ids.map((id) => services.call(submitterOf(testCompany()), 'get', `/hightech/applications/${id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 404));
  });

  it('an attachment is handed out through its own application only', async () => {
    const mine = await HightechCase.start(services, submitterOf(testCompany()));
    const other = await HightechCase.start(services, submitterOf(testCompany()));
    await mine.attach('licence');
    const [file] = (await mine.view()).attachments;
    const through = (who: HightechCase) =>
      services.call(other.company, 'get', `${who.path}/attachments/${file!.id}`).then(({ status }) => status);
    expect([await through(mine), await through(other)]).toEqual([404, 404]);
    const own = await services.call(mine.company, 'get', `${mine.path}/attachments/${file!.id}`);
    expect(own.headers['content-disposition']).toMatch(/^attachment; filename="licence\.pdf"/);
    expect(own.headers['x-content-type-options']).toBe('nosniff');
  });
});
