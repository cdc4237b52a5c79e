import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import request from 'supertest';
import { FlagClaim, ForgetActs } from '#voucher';
import { eventually } from '../../support/browserless.js';
import {
  TestClaim,
  accept,
  attachEvidence,
  claimBody,
  claimOfficer,
  invoiceNumber,
  sendClaim,
} from '../../support/voucher-claim.js';
import { OrderWorld, type Pair, type TestOrder } from '../../support/voucher-order.js';
import { TestProvider } from '../../support/voucher-provider.js';
import type { VoucherWorld } from '../../support/voucher-world.js';

let bench: OrderWorld;
let world: VoucherWorld;
let pair: Pair;
beforeAll(async () => {
  bench = await OrderWorld.start();
  ({ world } = bench);
  pair = await bench.pair();
});
afterAll(() => world?.stop());

/** What an invoice says that was copied and given another number. */
function invoiceText(number: string): string {
  const lines = Array.from({ length: 25 }, (_, line) => `bending of sample ${line * 7} at ${line * line}`);
  return [number, ...lines].join('\n');
}

const flagsOf = (claim: TestClaim, sign = 'voucher.flag-invoice') =>
  eventually(async () => {
    const { flags = [] } = await claim.view(claimOfficer);
    if (!flags.some(({ code }) => code === sign)) throw new Error('not flagged yet');
    return flags;
  });

describe('a claim', () => {
  it('is flagged to the staff with what is odd about it, of which the company sees nothing, and goes on', async () => {
    const { company } = pair;
    const usual = await Promise.all(
      [1, 2, 3].map(async () => {
        return bench.place({ ...pair, company: await world.company() }, '2000.00', '1000');
      }),
    );
    const [other, ...rest] = usual as [TestOrder, ...TestOrder[]];
    for (const order of rest) await order.must(pair.provider.person, 'confirm');
    await accept(other);
    await attachEvidence(other, invoiceText('A-1'));
    const number = invoiceNumber();
    const first = TestClaim.of(
      other,
      await sendClaim(other, await claimBody(other, { invoice: { number } })),
    );
    await TestProvider.filled(world.services, company.company!, { address: '海淀区示例路１号' });
    world.services.from = '2001:db8:0:7::1';
    const order = await bench.place(pair, '8000.00', '4000');
    world.services.from = '2001:db8:0:7::2';
    await accept(order);
    await attachEvidence(order, invoiceText('B-2'));
    expect((await sendClaim(order, await claimBody(order, { invoice: { number } }))).status).toBe(422);
    const claim = TestClaim.of(order, await sendClaim(order, await claimBody(order)));
    const flags = await flagsOf(claim);
    world.services.from = null;
    const told = (code: string) => flags.find((flag) => flag.code === `voucher.flag-${code}`);
    expect(told('phone')?.text.zh).toBe('企业与服务机构登记的联系电话相同：010-62345678。');
    expect(told('address')?.text.en).toContain('北京市海淀区示例路 1 号');
    expect(told('bank')?.text.zh).toContain('**** 0123');
    expect(told('price')?.text.en).toContain('3 times ¥2,000.00, the median of 3 other orders');
    expect(told('invoice')?.evidence).toMatchObject([{ claimId: first.id, orderId: other.id }]);
    expect(told('device')?.text.zh).toContain('同一网络地址 2001:db8:0:7::/64 和相同的浏览器办理');
    expect(told('device')?.evidence.map(({ label }) => label.en)).toContain(
      '2026-10-12, ordered by the company: 王经办',
    );
    const near = told('near-file');
    expect(near?.text.zh).toContain('发票');
    expect(near?.evidence).toMatchObject([{ claimId: first.id, orderId: other.id }]);
    expect(flags.every(({ at, goneAt }) => at === '2026-10-12T02:00:00.000Z' && goneAt === null)).toBe(true);
    expect(
      (await flagsOf(first)).find(({ code }) => code === 'voucher.flag-invoice')?.evidence,
    ).toMatchObject([{ orderId: order.id }]);
    await claim.reaches('formal-check');
    const seen = await claim.view();
    expect(seen).not.toHaveProperty('flags');
    expect(JSON.stringify(seen)).not.toContain('voucher.flag');
    await claim.must(claimOfficer, 'pass');
    expect((await claim.view()).state).toBe('public-notice');
    world.services.clock.set('2027-11-17T02:00:00Z');
    const acts = () => world.services.db.read.query('SELECT kind FROM voucher_act');
    expect(await acts()).toHaveLength(4);
    await world.services.worker.get(ForgetActs, { strict: false }).run();
    expect(await acts()).toEqual([]);
  });

  it('is flagged when money goes round or to one provider; what holds no longer stays, marked', async () => {
    const { company, provider, item } = await bench.pair();
    await Promise.all(
      Array.from({ length: 9 }, async () => {
        const order = await bench.place({ company, provider, item }, '4000.00', '2000');
        await order.must(provider.person, 'confirm');
      }),
    );
    await world.declare(provider.person, { name: '某乙', code: '330001' });
    const seller = await TestProvider.approved(world.services, company.company!);
    const reverse: Pair = { company: provider.person, provider: seller, item: await seller.offer() };
    const back = await TestClaim.submitted(await bench.place(reverse, '2000.00', '1000'));
    const order = await bench.place({ company, provider, item }, '2000.00', '1000');
    const claim = await TestClaim.submitted(order);
    const flags = await flagsOf(claim, 'voucher.flag-payment-back');
    const told = (code: string) => flags.find((flag) => flag.code === `voucher.flag-${code}`);
    expect(told('concentration-orders')?.text.en).toMatch(
      /The provider has \d\d\.\d% .* orders\), more than 40%/,
    );
    expect(told('round-trip')).toMatchObject({ evidence: [{ orderId: back.order.id }] });
    expect(told('payment-back')).toMatchObject({ evidence: [{ claimId: back.id }] });
    expect(told('payment-back')?.text.zh).toContain('¥1,000.00');

    await (await bench.place(reverse, '2000.00', '1000')).must(seller.person, 'confirm');
    await claim.must(claimOfficer, 'return', { items: [{ pointer: '/amount', comment: '请核对金额' }] });
    const { version } = await claim.view();
    const { key: _, ...body } = await claimBody(order);
    await world.services.call(company, 'post', `${claim.path}/resubmit`, { ...body, version });
    await eventually(async () => {
      const { flags: now = [] } = await claim.view(claimOfficer);
      const trips = now.filter(({ code }) => code === 'voucher.flag-round-trip');
      expect(trips.map(({ evidence, goneAt }) => [evidence.length, goneAt !== null])).toEqual([
        [2, false],
        [1, true],
      ]);
    });
  });

  it('is flagged when both sides share an account or a connection, a file is another order’s, or claims gather', async () => {
    const { company, provider, item } = await bench.pair();
    const [order, other] = [
      await bench.place({ company, provider, item }, '90000.00', '45000'),
      await bench.place({ company, provider, item }, '2000.00', '1000'),
    ];
    await other.must(provider.person, 'confirm');
    const copied = newId();
    await other.attach(company, 'contract', copied);
    world.services.from = '2001:db8:0:9::1';
    await accept(order);
    world.services.from = null;
    await attachEvidence(order, copied);
    const account = { bank: '示例银行中关村支行', account: '0200001234567890123' };
    const body = { ...(await claimBody(order, { payment: { amount: '90000.00' } })), account };
    const token = await world.services.tokens.sign(company, { audience: 'urn:portal:voucher' });
    const sent = await request(world.services.app.getHttpServer())
      .post(`${order.path}/claim`)
      .set({ authorization: `Bearer ${token}`, 'user-agent': 'Another/1.0' })
      .set('x-forwarded-for', '2001:db8:0:9::2')
      .send(body);
    const claim = TestClaim.of(order, { status: sent.status, body: sent.body, headers: {} });
    const flags = await flagsOf(claim, 'voucher.flag-bank-shared');
    const told = (code: string, of = flags) => of.find((flag) => flag.code === `voucher.flag-${code}`);
    expect(told('bank-shared')?.text.zh).toContain('**** 0123');
    expect(told('bank-shared')?.evidence).toMatchObject([{ orderId: order.id }, {}]);
    expect(told('network')?.text.zh).toContain('使用同一网络地址 2001:db8:0:9::/64 办理');
    expect(told('device')).toBeUndefined();
    expect(told('file')?.text.en).toMatch(/^Invoice “.*” is the same file as one of another order\.$/);
    expect(told('file')?.evidence).toMatchObject([{ orderId: other.id }]);
    expect(told('concentration-claims')).toBeUndefined();

    // Ten claims are needed before anything is concluded: the same again, as if others had handed them in.
    const { read } = world.services.db;
    const [row] = await read.query<Record<string, unknown>[]>('SELECT * FROM voucher_claim WHERE id = ?', [
      claim.id,
    ]);
    for (let more = 1; more < 10; more += 1) {
      const own = { id: newId(), number: `DF-2026-9000${more}`, open_key: null, client_key: newId() };
      const all = { ...row, ...own };
      await read.query(`INSERT INTO voucher_claim (${Object.keys(all).join()}) VALUES (?)`, [
        Object.values(all),
      ]);
    }
    await world.services.worker.get(FlagClaim, { strict: false }).run(claim.id);
    const { flags: now = [] } = await claim.view(claimOfficer);
    expect(told('concentration-claims', now)?.text.en).toMatch(
      /The provider has \d\d+\.\d% of the money that is claimed in this round \(¥450,000\.00 of .* claims\), more than 40%/,
    );
  });
});
