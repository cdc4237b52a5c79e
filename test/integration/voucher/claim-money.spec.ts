import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Db, type Tx } from '#platform';
import { CaseHistory } from '#review';
import { WatchClaimExperts } from '#voucher';
import { VerifyLedger } from '#ledger';
import type { Bearer } from '../../support/access-tokens.js';
import { eventually } from '../../support/browserless.js';
import { fileOf, first, paymentDesk, tell, type Order } from '../../support/payment-desk.js';
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
import { OrderWorld, TestOrder, type Pair } from '../../support/voucher-order.js';
import { finance, type VoucherWorld } from '../../support/voucher-world.js';

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

/** Has processes die in the middle of a move, or once it was made and before anybody is told; one word for each move. */
function deadly({ services: { app } }: VoucherWorld): string[] {
  const deaths: string[] = [];
  const doomed = new WeakSet<Tx>();
  const [db, history] = [app.get(Db), app.get(CaseHistory, { strict: false })];
  const [run, append] = [db.run.bind(db), history.append.bind(history)];
  vi.spyOn(history, 'append').mockImplementation(async (tx, ...rest) => {
    const row = await append(tx, ...rest);
    const dies = deaths.shift();
    if (dies === 'before') throw new Error('killed');
    if (dies === 'after') doomed.add(tx);
    return row;
  });
  vi.spyOn(db, 'run').mockImplementation(async (work) => {
    let last: Tx | undefined;
    const result = await run((tx) => work((last = tx)));
    if (last && doomed.has(last)) throw new Error('killed');
    return result;
  });
  return deaths;
}

describe('the money of a claim', () => {
  it('goes to the company when it has advanced the voucher’s share, and what is not claimed goes back', async () => {
    const order = await place('80000.00', '50000');
    await accept(order);
    await attachEvidence(order);
    const body = await claimBody(order, { payment: { amount: '80000.00' } });
    expect(codesOf((await sendClaim(order, body)).body)).toEqual([
      '/account/account voucher.claim-account-missing',
    ]);
    const account = { bank: '示例银行北京分行', account: '6200 0012 3456 7' };
    const claim = TestClaim.of(order, await sendClaim(order, { ...body, amount: '30000.00', account }));
    await claim.reaches('formal-check');
    await claim.approved();
    expect(await claim.view()).toMatchObject({
      payee: 'company',
      account: { account: '**** 4567' },
      paid: { payee: company.company?.name },
    });
    expect(await bench.moneyOf(order)).toEqual(['20000.00', '0.00']);
    await world.assertSound();
  });

  it('beyond the voucher’s share of the invoice is approved by nobody, and found at night were it approved', async () => {
    const claim = await TestClaim.submitted(await place());
    const invoiced = (fen: number) =>
      world.services.db.read.query('UPDATE voucher_claim SET invoice_amount = ? WHERE id = ?', [
        fen,
        claim.id,
      ]);
    const capFindings = async () => {
      const { checks } = await world.services.worker.get(VerifyLedger, { strict: false }).run();
      return checks.find(({ name }) => name === 'voucher.claim-cap')?.findings;
    };
    await claim.must(claimOfficer, 'pass');
    await claim.noticeEnds();
    await invoiced(79_999_99);
    const refused = await claim.decide(claimApprover);
    expect([refused.status, refused.body.code]).toEqual([409, 'voucher.claim-beyond-cap']);
    expect(refused.body.title).toContain('¥39,999.99');
    expect(await bench.moneyOf(claim.order)).toEqual(['0.00', '40000.00']);
    await invoiced(80_000_00);
    await claim.must(claimApprover, 'decide', { step: 1, outcome: 'approve' });
    expect(await capFindings()).toEqual([]);
    await invoiced(79_999_99);
    expect(await capFindings()).toMatchObject([{ subject: `voucher-claim:${claim.id}` }]);
    await invoiced(80_000_00);
  });

  it('goes back when experts do not pass it, of whom another is drawn for whoever is late', async () => {
    const experts = await admitted(world, ['高教授', '林研究员', '马工', '何高工']);
    const claim = await TestClaim.submitted(await place('500000.00', '250000'));
    await claim.must(claimOfficer, 'pass');
    const openOf = async (person: Bearer): Promise<string[]> => {
      const { body } = await world.services.call(person, 'get', '/voucher/assignments');
      return (body.items as { id: string }[]).map(({ id }) => id);
    };
    const points = { authenticity: 12, price: 10, result: 10 };
    const comments = { authenticity: '未见原始记录', price: '明显偏高', result: '与合同不符' };
    const score = async (assignment: string, person: Bearer) =>
      world.services.call(person, 'post', `/voucher/assignments/${assignment}/score`, { points, comments });
    const drawn: { person: Bearer; assignment: string }[] = [];
    for (const person of experts) {
      for (const assignment of await openOf(person)) drawn.push({ person, assignment });
    }
    expect(drawn).toHaveLength(3);
    const [late, ...others] = drawn as [(typeof drawn)[0], ...typeof drawn];
    for (const { assignment, person } of others) expect((await score(assignment, person)).status).toBe(200);
    const watch = world.services.worker.get(WatchClaimExperts, { strict: false });
    await watch.run();
    expect(await openOf(late.person)).toEqual([late.assignment]);
    world.services.clock.set(new Date((await claim.view()).experts?.dueAt ?? 0));
    await watch.run();
    await watch.run();
    const [next] = experts.filter((one) => drawn.every(({ person }) => person !== one)) as [Bearer];
    expect(await openOf(late.person)).toEqual([]);
    expect((await world.inbox(next)).at(-1)).toBe('voucher.claim-assigned');
    expect((await score(late.assignment, late.person)).body.code).toBe('review.assignment-ended');
    const [replacing, ...none] = (await openOf(next)) as [string, ...string[]];
    expect(none).toEqual([]);
    expect((await score(replacing, next)).status).toBe(200);
    const { body: panel } = await world.services.call(claimOfficer, 'get', `${claim.path}/panel`);
    const states = panel.members.map(({ state }: { state: string }) => state);
    expect(states.toSorted()).toEqual(['overdue', 'submitted', 'submitted', 'submitted']);
    expect(await claim.view()).toMatchObject({
      state: 'formal-check',
      experts: { submitted: 3, mean: '32.00', result: 'fail' },
      notice: null,
    });
    // Nobody waves through what experts did not pass: they would be asked again, and all have had it.
    expect((await claim.move(claimOfficer, 'pass')).body.code).toBe('review.experts-too-few');
    await claim.must(claimOfficer, 'reject', { reason: '专家评审未通过' });
    expect(await bench.moneyOf(claim.order)).toEqual(['250000.00', '0.00']);
    await world.assertSound();
  });

  it('that is approved is paid by the bank’s word alone, released by nobody who decided on it, and then published', async () => {
    const desk = paymentDesk(() => world);
    const claim = await TestClaim.submitted(await place());
    await claim.approved();
    const { body } = await desk.call(finance, 'get', 'payments?state=approved');
    const payment = (body.items as { id: string; claim: string }[]).find((one) => one.claim === claim.id)!;
    const mixed: Bearer = { ...claimApprover, roles: [{ role: 'finance-approver' }] };
    const order = (await desk.make([payment.id])).body as Order;
    expect((await desk.decide(mixed, order)).body.code).toBe('review.prepared-it');
    await desk.decide(first, order);
    const told = fileOf(tell(order, '成功'), '0200001234567890123');
    expect(await desk.paidBy(() => desk.bring(told))).toBe('40000.00');
    expect((await claim.view()).paid).toMatchObject({ state: 'paid', paidOn: '2026-10-12' });
    expect((await claim.view()).timeline.at(-1)?.label.zh).toBe('银行确认付款成功');
    const { body: list } = await world.services.call(null, 'get', '/voucher/rounds/2026-2/published');
    expect(list.paid.items[0]).toEqual({
      company: company.company?.name,
      amount: '40000.00',
      paidOn: '2026-10-12',
    });
    await world.assertSound();
  });

  it('that several people move at the same moment goes one way only', async () => {
    const claim = await TestClaim.submitted(await place());
    const goingWell = async (moves: readonly (readonly [Bearer, string, object])[]) => {
      const { version } = await claim.view();
      const answers = await Promise.all(
        moves.map(([as, move, body]) =>
          world.services.call(as, 'post', `${claim.path}/${move}`, { version, ...body }),
        ),
      );
      return answers.filter(({ status }) => status === 200).length;
    };
    const items = [{ pointer: '/invoice/date', comment: '请核对' }];
    const back = [claimOfficer, 'return', { items }] as const;
    expect(await goingWell([back, back, back, back])).toBe(1);
    const { key: _, version: __, ...again } = await claimBody(claim.order);
    const off = [company, 'withdraw', {}] as const;
    expect(await goingWell([[company, 'resubmit', again], off, [company, 'resubmit', again], off])).toBe(1);
    await world.assertSound();
  });

  it('whatever is done in whatever order, at once and with processes that die, no claim is paid twice or invoice used twice', async () => {
    // `on` is what comes next when nothing goes back, so that courses reach their end.
    const acts = [
      'on',
      'on',
      'on',
      'on',
      'on',
      'on',
      'claim',
      'return',
      'reject',
      'withdraw',
      'approve',
    ] as const;
    const step = fc.record({
      order: fc.nat({ max: 1 }),
      act: fc.constantFrom(...acts),
      dies: fc.constantFrom('no', 'no', 'no', 'before', 'after'),
    });
    const { db } = world.services;
    const deaths = deadly(world);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 9 }),
        async (batches) => {
          deaths.length = 0;
          world.services.clock.set('2026-10-12T02:00:00Z');
          company = await world.company();
          const voucher = await bench.voucherOf(company, '80000');
          const before = Number((await world.figures())['approved']);
          const number = invoiceNumber();
          const orders = await Promise.all(
            [0, 1].map(() => TestOrder.place(company, pair.provider, voucher, pair.item, '80000.00')),
          );
          await Promise.all(orders.map(accept));
          await Promise.all(orders.map((order) => attachEvidence(order)));
          const claimOf = async (order: TestOrder) => {
            const [found] = await db.read.query<{ id: string; state: string }[]>(
              'SELECT id, state FROM voucher_claim WHERE order_id = ? ORDER BY open_key DESC, submitted_at DESC LIMIT 1',
              [order.id],
            );
            return found;
          };
          const NEXT: Readonly<Record<string, string>> = {
            'formal-check': 'pass',
            'public-notice': 'end',
            approval: 'approve',
            approved: 'approve',
          };
          const perform = async (order: TestOrder, wanted: (typeof acts)[number]): Promise<void> => {
            const found = await claimOf(order);
            const act = wanted === 'on' ? (NEXT[found?.state ?? ''] ?? 'claim') : wanted;
            // Both orders bring one invoice: one claim at a time stands on it.
            if (act === 'claim') await sendClaim(order, await claimBody(order, { invoice: { number } }));
            const claim = found && TestClaim.of(order, { status: 200, body: found, headers: {} });
            const items = [{ pointer: '/amount', comment: '核对' }];
            if (act === 'pass') await claim?.move(claimOfficer, 'pass');
            if (act === 'return') await claim?.move(claimOfficer, 'return', { items });
            if (act === 'reject') await claim?.move(claimOfficer, 'reject', { reason: '不符合' });
            if (act === 'withdraw') await claim?.move(company, 'withdraw');
            if (act === 'end') await claim?.noticeEnds();
            if (act === 'approve') await claim?.decide(claimApprover);
          };
          for (const batch of batches) {
            deaths.push(...batch.map(({ dies }) => dies));
            await Promise.all(batch.map(({ order, act }) => perform(orders[order]!, act)));
            deaths.length = 0;
            // The cross-check follows by queue.
            await eventually(async () => {
              const states = await Promise.all(orders.map(claimOf));
              if (states.some((one) => one?.state === 'submitted')) throw new Error('still being compared');
            });
          }
          const views = await Promise.all(orders.map((order) => order.view()));
          const held = views.filter(({ reserved }) => reserved).length * 40_000;
          const approved = Number((await world.figures())['approved']) - before;
          expect([0, 40_000]).toContain(approved);
          expect(await bench.balanceOf(voucher.id)).toEqual([`${80_000 - held - approved}.00`, `${held}.00`]);
          await world.assertSound();
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);
});
