import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WatchConfirmations } from '#voucher';
import { fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';
import { TestProvider, attachPdf, staffOf } from '../../support/voucher-provider.js';

let services: TestServices;
beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(() => services?.stop());

const START = '2026-10-12T02:00:00Z';

describe('a provider', () => {
  it('is reviewed by an officer who had no hand in it, and is public with its catalogue from then on', async () => {
    const provider = await TestProvider.filled(services, testCompany());
    const item = await provider.offer();
    const publicPage = () => services.call(null, 'get', `/voucher/providers/${provider.id}`);
    expect((await provider.read(staffOf('voucher-officer'))).status).toBe(404);
    await provider.must(provider.person, 'submit');
    expect((await publicPage()).status).toBe(404);
    const both = { ...provider.person, roles: [{ role: 'voucher-officer' as const }] };
    const own = await provider.move(both, 'approve');
    expect([own.status, own.body.code]).toEqual([403, 'review.prepared-it']);
    await provider.must(staffOf('voucher-officer'), 'approve');
    const { status, body } = await publicPage();
    expect([status, body.name, body.catalogue[0].id]).toEqual([200, provider.company.name, item]);
    expect(JSON.stringify(body)).not.toMatch(/bank|0200001234567890123|contactName/);
    const shown = (await provider.read()).body;
    expect(shown.values.bankAccount).toBe('**** 0123');
    expect(shown.confirmedUntil).toBe('2027-10-12T16:00:00.000Z');
  });

  it('gets single fields back, can change only these, and hands them in again', async () => {
    const provider = await TestProvider.filled(services, testCompany());
    await provider.must(provider.person, 'submit');
    const officer = staffOf('voucher-officer');
    const unknown = await provider.move(officer, 'return', {
      items: [{ pointer: '/nothing', comment: '？' }],
    });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/items/0/pointer' }]);
    await provider.must(officer, 'return', { items: [{ pointer: '/bankName', comment: '请写明支行' }] });
    const { version } = (await provider.read()).body;
    const save = (values: object) =>
      services.call(provider.person, 'put', '/voucher/provider', { version, values });
    const locked = await save({ address: '别处' });
    expect([locked.status, locked.body.errors[0].pointer]).toEqual([422, '/values/address']);
    const untouched = await provider.move(provider.person, 'resubmit');
    expect(untouched.body.errors).toMatchObject([{ pointer: '/bankName' }]);
    expect((await save({ bankName: '示例银行中关村东路支行' })).status).toBe(200);
    await provider.must(provider.person, 'resubmit');
    const [returned] = (await provider.read(officer)).body.returns;
    expect(returned).toMatchObject({
      oldValue: '示例银行中关村支行',
      newValue: '示例银行中关村东路支行',
      answeredAt: expect.any(String),
    });
  });

  it('that leaves things out hears beside each field what is missing, and nothing is submitted', async () => {
    const provider = await TestProvider.filled(services, testCompany(), {
      kind: 'computing-centre',
      pflops: '299',
    });
    const refused = await provider.move(provider.person, 'submit');
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '/pflops' }]]);
    expect((await provider.read()).body.state).toBe('draft');
  });

  it('is found by kind, region, kind of voucher and by a part of the name of a service', async () => {
    const provider = await TestProvider.approved(services, testCompany(), {
      kind: 'computing-centre',
      pflops: '350.00',
    });
    await provider.offer('compute');
    const found = async (query: string) =>
      ((await services.call(null, 'get', `/voucher/providers?${query}`)).body.items as { id: string }[]).some(
        ({ id }) => id === provider.id,
      );
    expect(await found('kind=computing-centre&region=beijing&voucher=compute')).toBe(true);
    expect(await found(`text=${encodeURIComponent('检测 服务')}`)).toBe(true);
    expect(await found('text=%25')).toBe(false);
    expect(await found('voucher=design')).toBe(false);
    expect((await services.call(null, 'get', '/voucher/providers?kind=bank')).status).toBe(422);
  });

  it('changes a price by a new version, never over somebody else’s change', async () => {
    const provider = await TestProvider.approved(services, testCompany());
    const item = await provider.offer();
    const change = (version: number, to: string) =>
      services.call(provider.person, 'put', `/voucher/provider/catalogue/${item}`, {
        version,
        kind: 'testing',
        name: { zh: '拉伸试验', en: 'Tension test' },
        description: { zh: '室温', en: 'At room temperature' },
        unit: { zh: '样品', en: 'sample' },
        price: { from: '800', to },
      });
    expect((await change(1, '900')).status).toBe(200);
    expect((await change(1, '950')).body.code).toBe('voucher.catalogue-stale');
    expect((await change(2, '700')).body.errors).toMatchObject([{ pointer: '/price/to' }]);
    expect((await change(2, '９00')).body.errors).toMatchObject([{ code: 'voucher.amount-full-width' }]);
    const stranger = submitterOf(testCompany());
    await TestProvider.filled(services, stranger.company ?? testCompany());
    const foreign = await services.call(stranger, 'post', `/voucher/provider/catalogue/${item}/archived`, {
      version: 2,
      archived: true,
    });
    expect(foreign.status).toBe(404);
  });

  it('is suspended and brought back with reasons, and out of the list meanwhile', async () => {
    const provider = await TestProvider.approved(services, testCompany());
    const officer = staffOf('voucher-officer');
    expect((await provider.move(officer, 'suspend')).status).toBe(422);
    await provider.must(officer, 'suspend', { reason: '收到投诉，核查中' });
    expect((await services.call(null, 'get', `/voucher/providers/${provider.id}`)).status).toBe(404);
    expect((await provider.move(provider.person, 'lift', { reason: '自行恢复' })).status).toBe(403);
    await provider.must(officer, 'lift', { reason: '核查完毕' });
    expect((await services.call(null, 'get', `/voucher/providers/${provider.id}`)).status).toBe(200);
  });

  it('is reminded of the yearly confirmation once, and out of service when it does not come', async () => {
    const provider = await TestProvider.approved(services, testCompany());
    await services.call(provider.person, 'get', '/workspace/inbox');
    const watch = () => services.worker.get(WatchConfirmations, { strict: false }).run();
    const inbox = async () =>
      ((await services.call(provider.person, 'get', '/workspace/inbox')).body.items as { kind: string }[])
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'voucher.provider-approve');
    expect((await provider.move(provider.person, 'confirm')).body.code).toBe('voucher.provider-early');
    services.clock.set('2027-09-13T02:00:00Z');
    await watch();
    await watch();
    expect(await inbox()).toEqual(['voucher.provider-remind']);
    services.clock.set('2027-10-12T15:59:59.999Z');
    await watch();
    expect((await provider.read()).body.state).toBe('active');
    services.clock.set('2027-10-12T16:00:00Z');
    await watch();
    expect((await provider.read()).body.state).toBe('lapsed');
    await provider.must(provider.person, 'confirm');
    expect((await provider.read()).body).toMatchObject({
      state: 'active',
      confirmedUntil: '2028-10-13T16:00:00.000Z',
    });
    services.clock.set(START);
  });

  it('is registered once by a company, and only those with the right to submit sign for it', async () => {
    const provider = await TestProvider.filled(services, testCompany());
    const again = await services.call(provider.person, 'put', '/voucher/provider', {
      version: null,
      values: {},
    });
    expect([again.status, again.body.code]).toEqual([409, 'voucher.provider-exists']);
    expect((await provider.move(fillerOf(provider.company), 'submit')).status).toBe(403);
    expect((await provider.read(submitterOf(testCompany()))).status).toBe(404);
    const refused = await attachPdf(services, submitterOf(testCompany()), 'provider', {
      provider: provider.id,
      slot: 'licence',
    });
    expect(refused.status).toBe(404);
  });
});
