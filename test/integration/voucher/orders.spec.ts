import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Voucher } from '#voucher';
import type { Bearer } from '../../support/access-tokens.js';
import { fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import type { TestServices } from '../../support/test-services.js';
import {
  TestClaim,
  attachEvidence,
  claimBody,
  claimOfficer,
  sendClaim,
} from '../../support/voucher-claim.js';
import { OrderWorld, TestOrder } from '../../support/voucher-order.js';
import { TestProvider, staffOf } from '../../support/voucher-provider.js';
import type { VoucherWorld } from '../../support/voucher-world.js';

let bench: OrderWorld;
let world: VoucherWorld;
let services: TestServices;
beforeAll(async () => {
  bench = await OrderWorld.start();
  ({ world } = bench);
  ({ services } = world);
});
afterAll(() => world?.stop());

describe('an order', () => {
  let company: Bearer;
  let provider: TestProvider;
  let item: string;

  beforeEach(async () => {
    ({ company, provider, item } = await bench.pair());
  });

  const place = (contractAmount = '80000.00', amount = '100000') =>
    bench.place({ company, provider, item }, contractAmount, amount);

  it('goes from its draft to acceptance, and its share of the voucher is set aside from confirmation on', async () => {
    const order = await place();
    expect(await order.view()).toMatchObject({ subsidy: '40000.00', ownShare: '40000.00', reserved: false });
    expect(await bench.moneyOf(order)).toEqual(['100000.00', '0.00']);
    const paidWith = `/voucher/orders?voucher=${(await order.view()).voucher.id}`;
    expect((await services.call(company, 'get', paidWith)).body.total).toBe(1);
    expect((await services.call(company, 'get', `/voucher/orders?voucher=${newId()}`)).body.total).toBe(0);
    await order.contracted();
    expect(await bench.moneyOf(order)).toEqual(['60000.00', '40000.00']);
    const { voucher: paying, number } = await order.view();
    const { movements } = (await services.call(company, 'get', `/voucher/vouchers/${paying.id}`)).body;
    expect(movements).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ order: { id: order.id, number } })]),
    );
    await order.reaches('checked');
    await order.must(provider.person, 'start');
    const early = await order.move(provider.person, 'deliver', { delivery: '报告' });
    expect(early.body.errors).toMatchObject([{ pointer: '/attachments/report' }]);
    await order.attach(provider.person, 'report');
    await order.must(provider.person, 'deliver', { delivery: '检测报告一份' });
    await order.must(company, 'send-back', { reason: '缺少原始数据' });
    await order.must(provider.person, 'deliver', { delivery: '检测报告及原始数据' });
    const tooLate = await order.move(company, 'cancel', { reason: '不需要了' });
    expect([tooLate.status, tooLate.body.code]).toEqual([409, 'workflow.not-possible']);
    const longAgo = { ...company, auth_time: Math.floor(Date.now() / 1000) - 3600 };
    expect((await order.move(longAgo, 'accept')).body.code).toBe('step-up-required');
    await order.must(company, 'accept');
    const { state, timeline } = await order.view();
    expect(state).toBe('accepted');
    expect(timeline.at(-1)).toMatchObject({ kind: 'now', by: { zh: '企业' } });
    const voucher = await services.db.read.findOneByOrFail(Voucher, { id: (await order.view()).voucher.id });
    expect(voucher.state).toBe('part-used');
    await world.assertSound();
  });

  it('is seen by its two sides and the staff only, and each makes only its own moves', async () => {
    const order = await place();
    const stranger = submitterOf(testCompany());
    for (const bearer of [stranger, staffOf('expert'), staffOf('district-reviewer')]) {
      expect([403, 404]).toContain((await services.call(bearer, 'get', order.path)).status);
    }
    expect((await services.call(stranger, 'get', order.path)).status).toBe(404);
    expect((await services.call(staffOf('auditor'), 'get', order.path)).status).toBe(200);
    expect((await order.move(stranger, 'confirm')).status).toBe(404);
    expect((await order.move(company, 'confirm')).status).toBe(403);
    expect((await order.move(fillerOf(provider.company), 'confirm')).status).toBe(403);
    const { body } = await services.call(provider.person, 'get', '/voucher/provider/orders');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([order.id]);
    const foreign = {
      voucher: (await order.view()).voucher.id,
      item,
      contractAmount: '1.00',
      request: '—',
      key: newId(),
    };
    expect((await services.call(stranger, 'post', '/voucher/orders', foreign)).status).toBe(404);
  });

  it.each([
    ['-1', 'number.too-small'],
    ['0', 'number.too-small'],
    ['80000.001', 'number.too-many-decimals'],
    ['８００００', 'voucher.amount-full-width'],
    ['1e5', 'number.not-a-number'],
    ['', 'number.not-a-number'],
    ['9999999999999', 'number.too-large'],
    ['0.01', 'voucher.order-too-small'],
  ])('of %s yuan is refused beside the field, and nothing is written', async (contractAmount, code) => {
    const voucher = await bench.voucherOf(company, '1000');
    const body = { voucher: voucher.id, item, contractAmount, request: '样品', key: newId() };
    const answer = await services.call(company, 'post', '/voucher/orders', body);
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ pointer: '/contractAmount', code }]]);
    expect((await services.call(company, 'get', '/voucher/orders')).body.total).toBe(0);
  });

  it('is placed once for a key; the same key with other contents is refused', async () => {
    const voucher = await bench.voucherOf(company, '1000');
    const body = { voucher: voucher.id, item, contractAmount: '100.00', request: '样品', key: newId() };
    const sent = await Promise.all(
      [1, 2, 3].map(() => services.call(company, 'post', '/voucher/orders', body)),
    );
    expect(new Set(sent.map((answer) => answer.body.id)).size).toBe(1);
    const other = await services.call(company, 'post', '/voucher/orders', {
      ...body,
      contractAmount: '200.00',
    });
    expect([other.status, other.body.code]).toEqual([409, 'voucher.order-key-reused']);
  });

  it('is split before it is placed, as the percentage, the rest of the voucher and the service allow', async () => {
    const voucher = await bench.voucherOf(company, '1000');
    const ask = (contractAmount: string, more: object = {}) =>
      services.call(
        company,
        'get',
        `/voucher/orders/estimate?${new URLSearchParams({ voucher: voucher.id, item, contractAmount, ...more }).toString()}`,
      );
    expect((await ask('1999.99')).body).toEqual({
      contractAmount: '1999.99',
      subsidy: '999.99',
      ownShare: '1000.00',
      available: '1000.00',
      percent: 50,
      limitedBy: 'percent',
    });
    expect((await ask('9000')).body).toMatchObject({ subsidy: '1000.00', limitedBy: 'balance' });
    expect((await ask('0.001')).body.errors).toMatchObject([{ pointer: '/contractAmount' }]);
    const design = await provider.offer('design');
    expect((await ask('100', { item: design })).body.errors).toMatchObject([{ pointer: '/item' }]);
    const stranger = submitterOf(testCompany());
    const path = `/voucher/orders/estimate?voucher=${voucher.id}&item=${item}&contractAmount=1`;
    expect((await services.call(stranger, 'get', path)).status).toBe(404);
  });

  it('goes to services of the voucher’s kind, never to the company itself, and keeps the price it began with', async () => {
    const order = await place();
    const design = await provider.offer('design');
    const revise = async (more: object) => {
      const { version } = await order.view();
      const body = { version, item, contractAmount: '80000.00', request: '样品', ...more };
      return services.call(company, 'put', order.path, body);
    };
    expect((await revise({ item: design })).body.errors).toMatchObject([
      { code: 'voucher.order-other-kind' },
    ]);
    const own = await TestProvider.approved(services, company.company ?? testCompany());
    expect((await revise({ item: await own.offer() })).body.errors).toMatchObject([
      { pointer: '/item', code: 'voucher.order-own-company' },
    ]);
    await services.call(provider.person, 'put', `/voucher/provider/catalogue/${item}`, {
      version: 1,
      kind: 'testing',
      name: { zh: '新名称', en: 'New name' },
      description: { zh: '新', en: 'New' },
      unit: { zh: '件', en: 'piece' },
      price: { from: '9999', to: '9999' },
    });
    expect((await order.view()).item).toMatchObject({ version: 1, price: { from: '1000.00' } });
    await provider.must(staffOf('voucher-officer'), 'suspend', { reason: '核查' });
    expect((await order.move(provider.person, 'confirm')).body.code).toBe('voucher.order-provider-out');
  });

  it('hears beside each field what is wrong with its contract, such as a day before the voucher', async () => {
    const order = await place();
    await order.must(provider.person, 'confirm');
    const wrong = await order.contract({ date: '2026-10-11', amount: '80000.01', number: '' });
    const { status, body } = await order.move(company, 'submit-contract', wrong);
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['/contract/number', '/contract/date', '/contract/amount', '/attachments/contract'],
    ]);
    expect((await order.view()).contract).toBeNull();
  });

  it('goes to an officer when the machine cannot decide, who sends fields back or lets it pass', async () => {
    const order = await place();
    await order.contracted({ seller: '某某研究院' });
    await order.reaches('officer-check');
    const officer = staffOf('voucher-officer');
    expect((await order.view(officer)).findings.map(({ code }) => code)).toEqual([
      'voucher.contract-seller-differs',
    ]);
    expect((await order.view()).findings).toEqual([]);
    await order.must(officer, 'return', {
      items: [{ pointer: '/contract/seller', comment: '请核对乙方名称' }],
    });
    expect((await order.view()).returns).toMatchObject([{ pointer: '/contract/seller', answeredAt: null }]);
    await order.must(company, 'submit-contract', await order.contract({ seller: '另一名称' }));
    await order.reaches('officer-check');
    const insider = { ...officer, memberOf: [provider.company.id] };
    expect((await order.move(insider, 'pass')).body.code).toBe('review.own-company');
    await order.must(officer, 'pass');
    const second = await place('1000.00', '500');
    const twice = newId();
    await order.must(provider.person, 'start');
    await order.attach(provider.person, 'report', twice);
    await second.contracted({}, twice);
    await second.reaches('officer-check');
    await second.must(officer, 'refuse', { reason: '合同与他单材料相同' });
    expect(await bench.moneyOf(second)).toEqual(['500.00', '0.00']);
  });

  it('of computing power is not delivered without a usage log that adds up, and its claim is held against it', async () => {
    provider = await TestProvider.approved(services, testCompany(), {
      kind: 'computing-centre',
      pflops: '300.00',
    });
    item = await provider.offer('compute');
    const voucher = await bench.voucherOf(company, '1000', { kind: 'compute', contractAmount: '4000.00' });
    const order = await TestOrder.place(company, provider, voucher, item, '4000.00');
    await order.started();
    services.clock.set('2026-10-14T02:00:00Z');
    await order.attach(provider.person, 'report');
    const missing = await order.move(provider.person, 'deliver', { delivery: '算力服务' });
    expect(missing.body.errors).toMatchObject([{ pointer: '/usage' }]);
    const upload = async (csv: string, total: string) =>
      services.call(provider.person, 'put', `${order.path}/usage-log`, {
        version: (await order.view()).version,
        csv: `start,end,pflops_hours,amount\n${csv}`,
        total,
      });
    const line = '2026-10-13 08:00:00,2026-10-13 10:00:00,600,4000.00';
    expect((await upload(`${line}\nx,y,z`, '4000.00')).body.errors).toMatchObject([{ pointer: '/csv/3' }]);
    expect((await upload(line, '3999.99')).body.errors).toMatchObject([
      { code: 'voucher.usage-total-differs' },
    ]);
    const dear = line.replace('4000.00', '4000.01');
    expect((await upload(dear, '4000.01')).body.errors).toMatchObject([
      { code: 'voucher.usage-beyond-contract' },
    ]);
    expect((await order.view()).usage).toBeNull();
    expect((await upload(line, '4000.00')).body.usage).toMatchObject({
      lines: 1,
      quantity: '600.00',
      total: '4000.00',
    });
    const less = line.replace('4000.00', '3600.00');
    expect((await upload(less, '3600.00')).body.usage.total).toBe('3600.00');
    await order.must(provider.person, 'deliver', { delivery: '算力服务' });
    await order.must(company, 'accept');
    await attachEvidence(order);
    const claim = TestClaim.of(order, await sendClaim(order, await claimBody(order)));
    await claim.reaches('formal-check');
    expect((await claim.view(claimOfficer)).proposedReturn).toEqual([
      {
        pointer: '/invoice/amount',
        comment: {
          zh: '使用日志合计 ¥3,600.00，不足以支持发票金额 ¥4,000.00。',
          en: 'The usage log adds up to ¥3,600.00, less than the invoice of ¥4,000.00.',
        },
      },
    ]);
    await claim.must(claimOfficer, 'return', {
      items: [{ pointer: '/invoice/amount', comment: '请按实际用量开票' }],
    });
    const invoice = { amount: '3600.00' };
    const { key: _, ...body } = await claimBody(order, { invoice, payment: { amount: '2700.00' } });
    const again = async (amount: string) =>
      services.call(company, 'post', `${claim.path}/resubmit`, {
        ...body,
        amount,
        version: (await claim.view()).version,
      });
    expect((await again('900.01')).body.errors).toMatchObject([
      { pointer: '/amount', code: 'voucher.claim-amount-beyond-invoice' },
    ]);
    expect((await again('900.00')).status).toBe(200);
    await claim.reaches('formal-check');
    expect((await claim.view(claimOfficer)).findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['question', 'voucher.claim-invoice-below-contract'],
      ['question', 'voucher.claim-usage-differs'],
    ]);
  });
});
