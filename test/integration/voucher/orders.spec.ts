import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Ledger } from '#ledger';
import { Voucher, WatchConfirmations, type VoucherView } from '#voucher';
import type { Bearer } from '../../support/access-tokens.js';
import { fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import type { TestServices } from '../../support/test-services.js';
import { TestOrder } from '../../support/voucher-order.js';
import { TestProvider, attachPdf, staffOf } from '../../support/voucher-provider.js';
import { VoucherWorld } from '../../support/voucher-world.js';

let world: VoucherWorld;
let services: TestServices;
beforeAll(async () => {
  world = await VoucherWorld.start();
  ({ services } = world);
});
afterAll(() => world?.stop());

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
    expect((await provider.read(officer)).body.returns[0].answeredAt).not.toBeNull();
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

describe('an order', () => {
  let company: Bearer;
  let provider: TestProvider;
  let item: string;

  beforeAll(async () => {
    await world.appropriate('5000000');
  });

  beforeEach(async () => {
    services.clock.set(START);
    company = await world.company();
    provider = await TestProvider.approved(services, testCompany());
    item = await provider.offer();
  });

  const voucherOf = async (person: Bearer, amount: string, more: object = {}) => {
    const { status, body } = await world.apply(person, amount, more);
    if (status !== 201) throw new Error(`no voucher: ${status} ${JSON.stringify(body)}`);
    return body as VoucherView;
  };
  const place = async (contractAmount = '80000.00', amount = '100000') =>
    TestOrder.place(company, provider, await voucherOf(company, amount), item, contractAmount);
  /** Available and held on the order's voucher, in yuan. */
  const moneyOf = async (order: TestOrder) => {
    const { voucher } = await order.view();
    return balanceOf(voucher.id);
  };
  const balanceOf = async (voucher: string) => {
    const { accountId } = await services.db.read.findOneByOrFail(Voucher, { id: voucher });
    const { available, held } = await services.app.get(Ledger, { strict: false }).balance(accountId ?? '');
    return [available.toJSON(), held.toJSON()];
  };

  it('goes from its draft to acceptance, and its share of the voucher is set aside from confirmation on', async () => {
    const order = await place();
    expect(await order.view()).toMatchObject({ subsidy: '40000.00', ownShare: '40000.00', reserved: false });
    expect(await moneyOf(order)).toEqual(['100000.00', '0.00']);
    await order.contracted();
    expect(await moneyOf(order)).toEqual(['60000.00', '40000.00']);
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
    const voucher = await voucherOf(company, '1000');
    const body = { voucher: voucher.id, item, contractAmount, request: '样品', key: newId() };
    const answer = await services.call(company, 'post', '/voucher/orders', body);
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ pointer: '/contractAmount', code }]]);
    expect((await services.call(company, 'get', '/voucher/orders')).body.total).toBe(0);
  });

  it('is placed once for a key; the same key with other contents is refused', async () => {
    const voucher = await voucherOf(company, '1000');
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
    expect(await moneyOf(second)).toEqual(['500.00', '0.00']);
  });

  it('of computing power takes a usage log by lines that add up, and is not delivered without', async () => {
    provider = await TestProvider.approved(services, testCompany(), {
      kind: 'computing-centre',
      pflops: '300.00',
    });
    item = await provider.offer('compute');
    const voucher = await voucherOf(company, '1000', { kind: 'compute', contractAmount: '4000.00' });
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
    await order.must(provider.person, 'deliver', { delivery: '算力服务' });
  });

  it('keeps what it reserved when the voucher expires; cancelled later, that goes back to the line', async () => {
    const order = await place();
    await order.must(provider.person, 'confirm');
    const waiting = await TestOrder.place(
      company,
      provider,
      { id: (await order.view()).voucher.id },
      item,
      '2000.00',
    );
    services.clock.set('2027-10-13T02:00:00Z');
    expect((await waiting.move(provider.person, 'confirm')).body.code).toMatch(/voucher-over|provider-out/);
    await world.expire();
    expect(await moneyOf(order)).toEqual(['0.00', '40000.00']);
    const left = (await world.figures())['available'];
    await order.must(company, 'cancel', { reason: '项目终止' });
    expect(await moneyOf(order)).toEqual(['0.00', '0.00']);
    expect(Number((await world.figures())['available']) - Number(left)).toBe(40_000);
    await world.assertSound();
  });

  it('that both sides move at the same moment goes one way only, and its money with it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await TestOrder.place(
        company,
        provider,
        await voucherOf(company, '5000'),
        item,
        '10000.00',
      );
      const { version } = await order.view();
      const post = (as: Bearer, move: string, body: object) =>
        services.call(as, 'post', `${order.path}/${move}`, { version, ...body });
      const answers = await Promise.all([
        post(provider.person, 'confirm', {}),
        post(company, 'cancel', { reason: '改变主意' }),
        post(provider.person, 'confirm', {}),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
      const confirmed = (await order.view()).state === 'provider-confirmed';
      expect(await moneyOf(order)).toEqual(confirmed ? ['0.00', '5000.00'] : ['5000.00', '0.00']);
    }
  });

  it('is accepted once, however many accept it at once', async () => {
    const order = await place();
    await order.started();
    await order.attach(provider.person, 'report');
    await order.must(provider.person, 'deliver', { delivery: '报告' });
    const { version } = await order.view();
    const accepts = [1, 2, 3].map(() => services.call(company, 'post', `${order.path}/accept`, { version }));
    expect((await Promise.all(accepts)).map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('whatever both sides do in whatever order and at once, a voucher never gives more than it has', async () => {
    const acts = [
      'confirm',
      'confirm',
      'cancel',
      'decline',
      'contract',
      'start',
      'deliver',
      'accept',
      'revoke',
    ] as const;
    const step = fc.record({ order: fc.nat({ max: 3 }), act: fc.constantFrom(...acts) });
    const perform = async (
      order: TestOrder,
      voucher: string,
      act: (typeof acts)[number],
    ): Promise<number> => {
      const { person } = provider;
      const { status } = await {
        confirm: () => order.move(person, 'confirm'),
        cancel: () => order.move(company, 'cancel', { reason: '取消' }),
        decline: () => order.move(person, 'cancel', { reason: '无法承接' }),
        contract: async () => {
          await order.attach(company, 'contract');
          return order.move(company, 'submit-contract', await order.contract());
        },
        start: () => order.move(person, 'start'),
        deliver: async () => {
          await order.attach(person, 'report');
          return order.move(person, 'deliver', { delivery: '报告' });
        },
        accept: () => order.move(company, 'accept'),
        revoke: async () => world.revoke(await world.read(company, voucher)),
      }[act]();
      return status;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 8 }),
        async (batches) => {
          company = await world.company();
          const voucher = await voucherOf(company, '100000');
          // Four orders of 40,000 on 100,000: two have room.
          const orders: TestOrder[] = [];
          for (let i = 0; i < 4; i += 1)
            orders.push(await TestOrder.place(company, provider, voucher, item, '80000.00'));
          for (const batch of batches) {
            const done = await Promise.all(
              batch.map(({ order, act }) => perform(orders[order] as TestOrder, voucher.id, act)),
            );
            expect(done.filter((status) => status >= 500)).toEqual([]);
          }
          const views = await Promise.all(orders.map((order) => order.view()));
          const reserved = views.filter(({ reserved: is }) => is).length * 40_000;
          const { state } = await services.db.read.findOneByOrFail(Voucher, { id: voucher.id });
          const left = state === 'revoked' ? 0 : 100_000 - reserved;
          expect(await balanceOf(voucher.id)).toEqual([`${left}.00`, `${reserved}.00`]);
          await world.assertSound();
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
