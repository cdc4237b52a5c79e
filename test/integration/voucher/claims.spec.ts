import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, shanghaiDay } from '#kernel';
import { Voucher } from '#voucher';
import type { Bearer } from '../../support/access-tokens.js';
import { fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import {
  TestClaim,
  accept,
  admitted,
  attachEvidence,
  claimApprover,
  claimBody,
  claimOfficer,
  invoiceNumber,
  sendClaim,
} from '../../support/voucher-claim.js';
import { OrderWorld, type Pair } from '../../support/voucher-order.js';
import { staffOf } from '../../support/voucher-provider.js';
import type { VoucherWorld } from '../../support/voucher-world.js';

let bench: OrderWorld;
let world: VoucherWorld;
beforeAll(async () => {
  bench = await OrderWorld.start();
  ({ world } = bench);
  pair = await bench.pair();
});
afterAll(() => world?.stop());

/** One provider for all; each test has a company of its own, on the first day. */
let pair: Pair;
let company: Bearer;
beforeEach(async () => {
  world.services.clock.set('2026-10-12T02:00:00Z');
  company = await world.company();
  pair = { ...pair, company };
});
const place = (contract = '80000.00', voucher = '40000') => bench.place(pair, contract, voucher);
const codesOf = (body: { errors?: { pointer: string; code: string }[] }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a claim', () => {
  it('goes from its evidence to the approval, and its money with it to the fen, into a payment of its provider', async () => {
    await world.services.call(company, 'get', '/workspace/inbox');
    const before = await world.figures();
    const claim = await TestClaim.submitted(await place());
    expect(await claim.view(claimOfficer)).toMatchObject({
      state: 'formal-check',
      findings: [],
      payee: 'provider',
      actions: ['return', 'pass', 'reject'],
    });
    await claim.must(claimOfficer, 'pass');
    expect((await claim.view()).notice?.closesAt).toBe('2026-10-19T16:00:00.000Z');
    expect(await bench.moneyOf(claim.order)).toEqual(['0.00', '40000.00']);
    await claim.noticeEnds();
    const { body } = await claim.decide(claimApprover);
    expect(body).toMatchObject({
      state: 'approved',
      paid: { state: 'approved', payee: pair.provider.company.name },
    });
    expect(await bench.moneyOf(claim.order)).toEqual(['0.00', '0.00']);
    const after = await world.figures();
    expect(Number(after['approved']) - Number(before['approved'])).toBe(40_000);
    const { voucher } = await claim.order.view();
    expect((await world.services.db.read.findOneByOrFail(Voucher, { id: voucher.id })).state).toBe('used');
    const words = (await world.read(company, voucher.id)).movements.map(({ text }) => text.zh);
    expect(words).toEqual(['发放', '订单占用', '兑付核准，扣减']);
    expect((await claim.view()).timeline.map(({ label }) => label.zh)).toEqual([
      '提交兑付申请',
      '系统核对完成',
      '形式审查通过，开始公示',
      '公示期满，转审批',
      '核准',
      '待付款',
    ]);
    const told = (await world.inbox(company)).filter((kind) => kind.includes('claim'));
    expect(told.toSorted()).toEqual([
      'voucher.claim-approved',
      'voucher.claim-on-notice',
      'voucher.claim-received',
    ]);
    await world.assertSound();
  });

  it('is seen by its company and the staff only, signed by those who may, and decided on by people with no part in it', async () => {
    const claim = await TestClaim.submitted(await place());
    const stranger = submitterOf(testCompany());
    for (const bearer of [stranger, pair.provider.person, staffOf('expert')]) {
      expect((await world.services.call(bearer, 'get', claim.path)).status).toBe(404);
    }
    expect((await world.services.call(staffOf('auditor'), 'get', claim.path)).status).toBe(200);
    expect((await claim.move(fillerOf(company.company!), 'withdraw')).status).toBe(403);
    const insider = { ...claimOfficer, memberOf: [pair.provider.company.id] };
    expect((await claim.move(insider, 'pass')).body.code).toBe('review.own-company');
    const longAgo = { ...claimOfficer, auth_time: Math.floor(Date.now() / 1000) - 3600 };
    expect((await claim.move(longAgo, 'pass')).body.code).toBe('step-up-required');
    const both: Bearer = {
      ...claimOfficer,
      roles: [{ role: 'voucher-officer' }, { role: 'voucher-approver' }],
    };
    await claim.must(both, 'pass');
    expect((await claim.decide(claimApprover)).status).toBe(404);
    await claim.noticeEnds();
    expect((await claim.decide(both)).body.code).toBe('review.decided-before');
    const answers = await Promise.all([
      claim.decide(claimApprover),
      claim.decide(staffOf('voucher-approver')),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    await world.assertSound();
  });

  it('is refused beside its fields, and nothing is written', async () => {
    const order = await place();
    await accept(order);
    const good = await claimBody(order);
    expect(codesOf((await sendClaim(order, good)).body)).toEqual([
      '/attachments/invoice voucher.claim-file-missing',
      '/attachments/payment-proof voucher.claim-file-missing',
    ]);
    await attachEvidence(order);
    const wrong = async (more: object) => codesOf((await sendClaim(order, { ...good, ...more })).body);
    expect(await wrong({ amount: '４００' })).toEqual(['/amount voucher.amount-full-width']);
    expect(await wrong({ amount: '40000.001' })).toEqual(['/amount number.too-many-decimals']);
    expect(await wrong({ amount: '-1' })).toEqual(['/amount number.too-small']);
    expect(await wrong({ amount: '40000.01' })).toEqual(['/amount voucher.claim-amount-beyond']);
    expect(await wrong({ invoice: { ...good.invoice, amount: '79999.99' } })).toEqual([
      '/amount voucher.claim-amount-beyond-invoice',
    ]);
    expect(await wrong({ payment: { date: '2026-10-12', amount: '39999.99' } })).toEqual([
      '/payment/amount voucher.claim-payment-short',
    ]);
    expect((await world.services.call(company, 'get', '/voucher/claims')).body.total).toBe(0);
    const sent = await Promise.all([1, 2, 3].map(() => sendClaim(order, good)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect((await sendClaim(order, { ...good, amount: '39000.00' })).body.code).toBe(
      'voucher.claim-key-reused',
    );
    expect((await sendClaim(order, { ...good, key: newId() })).status).toBe(409);
  });

  it('stands alone on its invoice and its files, also when two come at once; only the staff hear which other', async () => {
    const [one, two] = [await place(), await bench.place(pair, '80000.00', '40000')];
    const number = invoiceNumber();
    const says = newId();
    for (const order of [one, two]) {
      await accept(order);
      await attachEvidence(order, says);
    }
    const bodies = [
      await claimBody(one, { invoice: { number } }),
      await claimBody(two, { invoice: { number } }),
    ];
    const answers = await Promise.all([sendClaim(one, bodies[0]!), sendClaim(two, bodies[1]!)]);
    const [refused] = answers.filter(({ status }) => status === 422);
    const [taken] = answers.filter(({ status }) => status === 200);
    expect(codesOf(refused?.body)).toEqual([
      '/attachments/invoice voucher.claim-file-used',
      '/invoice/number voucher.claim-invoice-used',
    ]);
    expect(JSON.stringify(refused?.body)).not.toContain('DF-');
    const [first, second] = taken === answers[0] ? [one, two] : [two, one];
    const claim = TestClaim.of(first, taken!);
    await claim.reaches('formal-check');
    expect((await claim.view(claimOfficer)).clashes).toMatchObject([
      { claim: taken?.body.number, order: (await second.view()).number },
      { claim: taken?.body.number },
    ]);
    expect((await claim.view()).clashes).toEqual([]);
    await claim.must(claimOfficer, 'reject', { reason: '材料重复' });
    const again = await sendClaim(second, { ...bodies[taken === answers[0] ? 1 : 0]!, key: newId() });
    expect(again.status).toBe(200);
    expect(await bench.moneyOf(first)).toEqual(['40000.00', '0.00']);
    await world.assertSound();
  });

  it('that does not agree is proposed to be returned, comes back by field, and is never refused by the machine', async () => {
    const order = await place();
    const claim = await TestClaim.submitted(order, {
      invoice: { seller: '某某研究院', date: '2026-10-11' },
      payment: { date: '2026-10-10' },
    });
    const seen = await claim.view(claimOfficer);
    expect(seen.proposedReturn.map(({ pointer }) => pointer)).toEqual(['/invoice/date', '/invoice/seller']);
    expect(seen.findings.map(({ severity }) => severity)).toEqual(['fault', 'question', 'fault']);
    expect((await claim.view()).findings).toHaveLength(2);
    const unknown = await claim.move(claimOfficer, 'return', { items: [{ pointer: '/x', comment: '？' }] });
    expect(codesOf(unknown.body)).toEqual(['/items/0/pointer voucher.claim-item-unknown']);
    await claim.must(claimOfficer, 'return', {
      items: [{ pointer: '/invoice/seller', comment: '请核对销售方' }],
    });
    expect((await order.attach(company, 'invoice')).status).toBe(204);
    const { version } = await claim.view();
    const { key: _, ...right } = await claimBody(order);
    const answer = await world.services.call(company, 'post', `${claim.path}/resubmit`, {
      ...right,
      version,
    });
    expect(answer.body.returns).toMatchObject([
      { pointer: '/invoice/seller', answeredAt: expect.any(String) },
    ]);
    await claim.reaches('formal-check');
    expect((await claim.view(claimOfficer)).findings).toEqual([]);
  });

  it('that is withdrawn leaves its money with the order, which can be claimed for again', async () => {
    const order = await place();
    const claim = await TestClaim.submitted(order);
    await claim.must(claimOfficer, 'return', { items: [{ pointer: '/amount', comment: '请核对金额' }] });
    await claim.must(company, 'withdraw');
    expect(await order.view()).toMatchObject({ state: 'accepted', reserved: true });
    expect(await bench.moneyOf(order)).toEqual(['0.00', '40000.00']);
    expect((await sendClaim(order, await claimBody(order))).status).toBe(200);
    await world.assertSound();
  });

  it('that is large is scored by experts drawn by lot, whom the company never knows, and approved by two others', async () => {
    const experts = await admitted(world, ['高教授', '林研究员', '马工']);
    const claim = await TestClaim.submitted(await place('500000.00', '250000'));
    await claim.must(claimOfficer, 'pass');
    expect(await claim.view()).toMatchObject({ state: 'expert-review', experts: { seats: 3, submitted: 0 } });
    const [one] = experts as [Bearer];
    expect((await world.services.call(one, 'get', claim.path)).status).toBe(404);
    expect((await world.services.call(one, 'get', '/voucher/claim-desk')).status).toBe(403);
    expect((await world.services.call(company, 'get', `${claim.path}/panel`)).status).toBe(403);
    for (const person of experts) {
      const { body: own } = await world.services.call(person, 'get', '/voucher/assignments');
      const path = `/voucher/assignments/${own.items[0].id}`;
      const { body: seen } = await world.services.call(person, 'get', path);
      const file = await world.services.call(person, 'get', `${path}/attachments/${seen.attachments[0].id}`);
      expect([seen.amount, file.status]).toEqual(['250000.00', 200]);
      expect((await world.services.call(claimOfficer, 'get', path)).status).toBe(403);
      const short = { points: { authenticity: 41, price: 20, result: 25 }, comments: {} };
      expect(codesOf((await world.services.call(person, 'post', `${path}/score`, short)).body)).toEqual([
        '/points/authenticity review.score-missing',
      ]);
      const given = { points: { authenticity: 35, price: 20, result: 25 }, comments: {} };
      expect((await world.services.call(person, 'post', `${path}/score`, given)).body.state).toBe(
        'submitted',
      );
    }
    const view = await claim.view();
    expect(view).toMatchObject({ state: 'public-notice', experts: { mean: '80.00', result: 'pass' } });
    expect(JSON.stringify(view)).not.toMatch(/高教授|林研究员|马工/);
    const { body: panel } = await world.services.call(claimOfficer, 'get', `${claim.path}/panel`);
    expect(panel.members.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      '林研究员',
      '马工',
      '高教授',
    ]);
    expect(panel.draws).toMatchObject([{ repeats: true }]);
    await claim.noticeEnds();
    const scored: Bearer = { ...one, roles: [{ role: 'voucher-approver' }] };
    expect((await claim.decide(scored)).body.code).toBe('review.decided-before');
    const { body: half } = await claim.decide(claimApprover);
    expect(half).toMatchObject({ state: 'approval', approval: { next: { number: 2, allowed: false } } });
    expect((await claim.decide(claimApprover, 2)).status).toBe(409);
    expect((await claim.decide(staffOf('voucher-approver'), 2)).body.state).toBe('approved');
  });

  it('on public notice can be objected to with evidence, by people with a name; it waits until staff have examined it', async () => {
    const claim = await TestClaim.submitted(await place());
    await claim.must(claimOfficer, 'pass');
    const { body: list } = await world.services.call(null, 'get', '/voucher/rounds/2026-2/published');
    const entry = list.notices.items[0].entries[0] as { id: string; name: string };
    expect(entry.name).toBe(company.company?.name);
    const object = (as: Bearer | null, evidence: string[]) =>
      world.services.call(as, 'post', `/voucher/notice-entries/${entry.id}/objections`, {
        reason: '未见实际提供服务',
        evidence,
      });
    const citizen: Bearer = { sub: newId(), name: '陈市民' };
    expect((await object(null, ['报告编号查无记录'])).status).toBe(401);
    expect(codesOf((await object(citizen, [])).body)).toEqual([
      '/evidence review.objection-evidence-missing',
    ]);
    const busy: Bearer = { sub: newId(), name: '赵市民' };
    await world.services.db.read.query('INSERT INTO review_objection_day VALUES (?, ?, 5)', [
      `person:${busy.sub}`,
      shanghaiDay(world.services.clock.now()),
    ]);
    const often = await object(busy, ['报告编号查无记录']);
    expect([often.status, often.body.code]).toEqual([429, 'review.objections-daily']);
    expect((await object(citizen, ['报告编号查无记录'])).status).toBe(200);
    await claim.noticeEnds();
    expect((await claim.view()).state).toBe('objection');
    const { objections } = await claim.view(claimOfficer);
    expect(objections).toMatchObject([{ name: '陈市民' }]);
    expect((await claim.view()).objections).toEqual([]);
    const examine = (as: Bearer, outcome: string) =>
      world.services.call(as, 'post', `/voucher/objections/${objections[0]!.id}/examine`, {
        outcome,
        reason: '经核实',
      });
    expect((await examine(claimOfficer, 'upheld')).body.code).toBe('review.decided-before');
    expect((await examine(staffOf('voucher-officer'), 'upheld')).body.state).toBe('formal-check');
    await claim.must(claimOfficer, 'reject', { reason: '服务不真实' });
    expect(await bench.moneyOf(claim.order)).toEqual(['40000.00', '0.00']);
    await world.assertSound();
  });
});
