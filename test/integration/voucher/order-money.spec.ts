import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Voucher, WatchOrderLimits } from '#voucher';
import type { Bearer } from '../../support/access-tokens.js';
import type { TestServices } from '../../support/test-services.js';
import { OrderWorld, TestOrder } from '../../support/voucher-order.js';
import type { TestProvider } from '../../support/voucher-provider.js';
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

describe('the money of an order', () => {
  let company: Bearer;
  let provider: TestProvider;
  let item: string;

  beforeEach(async () => {
    ({ company, provider, item } = await bench.pair());
  });

  const place = (contractAmount = '80000.00', amount = '100000') =>
    bench.place({ company, provider, item }, contractAmount, amount);

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
    expect(await bench.moneyOf(order)).toEqual(['0.00', '40000.00']);
    const left = (await world.figures())['available'];
    await order.must(company, 'cancel', { reason: '项目终止' });
    expect(await bench.moneyOf(order)).toEqual(['0.00', '0.00']);
    expect(Number((await world.figures())['available']) - Number(left)).toBe(40_000);
    await world.assertSound();
  });

  it('that both sides move at the same moment goes one way only, and its money with it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await TestOrder.place(
        company,
        provider,
        await bench.voucherOf(company, '5000'),
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
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
      const confirmed = (await order.view()).state === 'provider-confirmed';
      expect(await bench.moneyOf(order)).toEqual(confirmed ? ['0.00', '5000.00'] : ['5000.00', '0.00']);
    }
  });

  it('is accepted once, however many accept it at once', async () => {
    const order = await place();
    await order.started();
    await order.attach(provider.person, 'report');
    await order.must(provider.person, 'deliver', { delivery: '报告' });
    const { version } = await order.view();
    const accepts = [1, 2, 3].map(() => services.call(company, 'post', `${order.path}/accept`, { version }));
    expect((await Promise.all(accepts)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409,
    ]);
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
          const voucher = await bench.voucherOf(company, '100000');
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
          expect(await bench.balanceOf(voucher.id)).toEqual([`${left}.00`, `${reserved}.00`]);
          await world.assertSound();
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});

describe('the limit of an order’s step', () => {
  it('is called to mind once before it and once after it, of whoever’s turn it is, also by two workers', async () => {
    const pair = await bench.pair();
    const order = await bench.place(pair, '8000.00', '4000');
    const { company } = pair;
    const { person } = pair.provider;
    const watch = services.worker.get(WatchOrderLimits, { strict: false });
    const at = async (instant: string) => {
      services.clock.set(instant);
      await Promise.all([watch.run(), watch.run()]);
      const kinds = await Promise.all([company, person].map((one) => world.inbox(one)));
      return kinds.map((all) => all.filter((kind) => /order-(due-soon|overdue)$/.test(kind)));
    };
    const [soon, late] = ['voucher.order-due-soon', 'voucher.order-overdue'];
    // Ordered on 12 October: to be confirmed by the end of the 19th in Shanghai.
    expect(await at('2026-10-16T15:59:59.999Z')).toEqual([[], []]);
    expect(await at('2026-10-16T16:00:00Z')).toEqual([[], [soon]]);
    expect(await at('2026-10-19T15:59:59.999Z')).toEqual([[], [soon]]);
    expect(await at('2026-10-19T16:00:00Z')).toEqual([[], [soon, late]]);
    const [mail] = await services.db.read.query<{ title_zh: string; body_zh: string; link: string }[]>(
      "SELECT title_zh, body_zh, link FROM message WHERE person_id = ? AND kind = 'voucher.order-overdue'",
      [person.sub],
    );
    expect(mail?.body_zh).toContain('确认订单并预留券额。办理期限为 2026-10-19，现已逾期。');
    expect(mail?.link).toBe(`/workspace/provider/orders/${order.id}`);
    // The company has thirty days for the contract. A worker that was away in between does not warn of what is over.
    await order.must(person, 'confirm');
    expect(await at('2026-10-20T02:00:00Z')).toEqual([[], [soon, late]]);
    expect(await at('2026-11-30T02:00:00Z')).toEqual([[late], [soon, late]]);
  });

  it('is nobody’s turn any more where the voucher is over before anybody has confirmed', async () => {
    const pair = await bench.pair();
    await bench.place(pair, '8000.00', '4000');
    services.clock.set('2027-10-13T02:00:00Z');
    await services.worker.get(WatchOrderLimits, { strict: false }).run();
    expect(await world.inbox(pair.provider.person)).not.toContain('voucher.order-overdue');
  });
});
