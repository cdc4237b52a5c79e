import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Money, newId } from '#kernel';
import { Ledger } from '#ledger';
import { CaseHistory } from '#review';
import type { Bearer } from '../../support/access-tokens.js';
import { auditor } from '../../support/hightech-people.js';
import {
  FORMAT,
  claimApprover,
  company,
  fileOf,
  first,
  paymentDesk,
  second,
  tell,
  type Order,
} from '../../support/payment-desk.js';
import { VoucherWorld, finance } from '../../support/voucher-world.js';

let world: VoucherWorld;
let ledger: Ledger;

beforeAll(async () => {
  world = await VoucherWorld.start();
  ledger = world.services.app.get(Ledger, { strict: false });
  await world.appropriate('5000000');
  await world.services.call(company, 'get', '/workspace/inbox');
});
afterAll(() => world?.stop());

const { call, approved, make, decide, released, bring, paidBy, stateOf } = paymentDesk(() => world);

describe('a payment order', () => {
  it('takes approved claims to the bank and back, to the fen; what failed is paid by a new order', async () => {
    const [good, bad] = [await approved('30000.01'), await approved('12345.67')];
    const { body, status } = await make([good, bad]);
    expect([status, body]).toMatchObject([201, { state: 'awaiting-release', total: '42345.68', lines: 2 }]);
    const order = body as Order;
    expect((await call(finance, 'get', `payment-orders/${order.id}/file`)).status).toBe(409);
    expect((await decide(first, order)).body).toMatchObject({ state: 'released', next: null });
    const file = await call(finance, 'get', `payment-orders/${order.id}/file`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="FK-2026-00001.csv"');
    const [{ reference: one }, { reference: two }] = order.payments as [
      Order['payments'][0],
      Order['payments'][0],
    ];
    expect(file.text?.split('\r\n').slice(1, 4)).toEqual([
      expect.stringMatching(new RegExp(`^${one},北京示例检测中心,示例银行北京分行,6200001234567,30000.01,`)),
      expect.stringMatching(new RegExp(`^${two},.*,12345.67,`)),
      '合计,2,42345.68,,,',
    ]);
    const result = fileOf([
      [one, '30000.01', '成功'],
      [two, '12345.67', '失败'],
    ]);
    expect(await paidBy(() => bring(result))).toBe('30000.01');
    expect([await stateOf(good), await stateOf(bad)]).toEqual(['paid', 'pay-failed']);
    expect((await call(finance, 'get', `payment-orders/${order.id}`)).body.state).toBe('settled');
    const again = await released(bad);
    expect(await paidBy(() => bring(fileOf(tell(again, '成功'))))).toBe('12345.67');
    // A word on the first try that comes late, and says something else, is nothing to pay for.
    expect(await paidBy(() => bring(fileOf([[two, '12345.67', '成功']])))).toBe('0.00');
    const rows = await world.services.db.read.query<{ kind: string }[]>(
      'SELECT kind FROM message WHERE person_id = ? ORDER BY created_at, id',
      [company.sub],
    );
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual([
      'voucher.paid',
      'voucher.paid',
      'voucher.pay-failed',
    ]);
    const history = world.services.app.get(CaseHistory, { strict: false });
    expect((await history.of(bad)).map(({ move }) => move)).toEqual(['order', 'fail', 'order', 'settle']);
    expect(await history.verify(bad)).toBeNull();
    await world.assertSound();
  });

  it('is released by others than who made it or the claims, and by one only when two do it at once', async () => {
    const order = (await make([await approved('100')])).body as Order;
    const both: Bearer = { ...finance, roles: [{ role: 'finance-approver' }] };
    for (const person of [both, claimApprover]) {
      const { status, body } = await decide(person, order);
      expect([status, body.code]).toEqual([403, 'review.prepared-it']);
    }
    const answers = await Promise.all([decide(first, order), decide(second, order)]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
  });

  it('of more than a million takes two different people', async () => {
    const order = (await make([await approved('600000'), await approved('400000.01')])).body as Order;
    expect((await decide(first, order)).body).toMatchObject({
      state: 'awaiting-release',
      next: { number: 2, of: 2, allowed: false },
    });
    expect((await decide(first, order, 2)).status).toBe(409);
    expect((await decide(second, order, 2)).body.state).toBe('released');
  });

  it('that is refused sets its payments free, with the reason in the record', async () => {
    const payment = await approved('200');
    const order = (await make([payment])).body as Order;
    expect((await decide(first, order, 1, { outcome: 'refuse' })).body.errors[0].pointer).toBe('/reason');
    const refused = await decide(first, order, 1, { outcome: 'refuse', reason: '收款账户待核实' });
    expect(refused.body).toMatchObject({ state: 'refused', decisions: [{ reason: '收款账户待核实' }] });
    expect(await stateOf(payment)).toBe('approved');
    // The bank says that it paid what nobody released.
    const told = await bring(fileOf(tell(order, '成功')));
    expect(told.body).toMatchObject({ paid: 0, tasks: 1 });
    expect((await make([payment])).status).toBe(201);
  });

  it('has each payment once, however many are made at once, and the same key makes one', async () => {
    const payment = await approved('300');
    const key = newId();
    const answers = await Promise.all([make([payment], key), make([payment], key), make([payment])]);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => (body as Order).id)).size).toBe(1);
    const twice = await make([payment, payment]);
    expect(twice.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/payments/0',
      '/payments/1',
    ]);
  });
});

describe('a result file', () => {
  it('that is taken in twice, also at the same time and by somebody else, pays once', async () => {
    const order = await released(await approved('555.55'), await approved('0.01'));
    const text = fileOf(tell(order, '成功'));
    const other: Bearer = { ...finance, sub: newId(), name: '吴出纳' };
    let answers: Awaited<ReturnType<typeof bring>>[] = [];
    const once = async () => {
      answers = await Promise.all([bring(text), bring(text, other), bring(text)]);
    };
    expect(await paidBy(once)).toBe('555.56');
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
    // The same news in other bytes.
    const known = await bring(text.replaceAll('\r\n', '\n'));
    expect(known.body).toMatchObject({ paid: 0, known: 2, tasks: 0 });
  });

  it('does all or nothing when the process fails in the middle, and does it when it is sent again', async () => {
    const order = await released(await approved('10'), await approved('20'), await approved('30'));
    const text = fileOf(tell(order, '成功'));
    const post = ledger.post.bind(ledger);
    let posted = 0;
    const spy = vi.spyOn(ledger, 'post').mockImplementation((tx, posting) => {
      posted += 1;
      if (posted === 3) throw new Error('the process ends here');
      return post(tx, posting);
    });
    expect(await paidBy(() => bring(text))).toBe('0.00');
    spy.mockRestore();
    expect((await call(finance, 'get', `payment-orders/${order.id}`)).body.state).toBe('released');
    expect(await paidBy(() => bring(text))).toBe('60.00');
    await world.assertSound();
  });

  it('leaves what does not agree to a person, as a task that is closed with a reason', async () => {
    const order = await released(await approved('70'), await approved('80'), await approved('90'));
    const [a, b, c] = order.payments.map(({ reference }) => reference) as [string, string, string];
    const text = fileOf([
      [a, '70.01', '成功'],
      [b, '80.00', '已受理'],
      ['FK000000000000097', '1.00', '成功'],
      [c, '90.00', '成功'],
    ]);
    let result: Awaited<ReturnType<typeof bring>> | undefined;
    expect(await paidBy(async () => (result = await bring(text)))).toBe('90.00');
    expect(result?.body).toMatchObject({ paid: 1, tasks: 3 });
    const { body } = await call(finance, 'get', 'finance-tasks?state=open');
    type Task = { id: string; result: string; line: number; code: string; version: number };
    const tasks = (body.items as Task[]).filter((task) => task.result === result?.body.id);
    expect(tasks.map(({ line, code }) => `${line} ${code}`).toSorted()).toEqual([
      '2 voucher.result-amount-differs',
      '3 voucher.result-unknown-status',
      '4 voucher.result-unknown-reference',
    ]);
    const [{ id, version }] = tasks as [Task];
    const close = (more: object) =>
      call(finance, 'post', `finance-tasks/${id}/close`, { version: version + 1, ...more });
    expect((await call(finance, 'post', `finance-tasks/${id}/assign`, { version })).status).toBe(200);
    expect((await close({ reason: ' ' })).body.errors[0].pointer).toBe('/reason');
    const closed = await close({ reason: '已与银行核实，金额录入有误' });
    expect((closed.body.items as (Task & { state: string })[]).find((task) => task.id === id)?.state).toBe(
      'closed',
    );
    // The corrected file pays what is left.
    const corrected = fileOf([
      [a, '70.00', '成功'],
      [b, '80.00', '成功'],
    ]);
    expect(await paidBy(() => bring(corrected))).toBe('150.00');
  });

  it('that is damaged is refused with the lines that are wrong, and nothing is written', async () => {
    const order = await released(await approved('40'));
    const text = fileOf(tell(order, '成功'));
    const count = () => world.services.db.read.query('SELECT id FROM voucher_bank_result');
    const before = await count();
    for (const [damaged, pointer] of [
      [text.replace(/合计.*\r\n/, ''), '/content/2'],
      [text.replace('40.00', '４０.00'), '/content/2'],
      [text.replace('合计,1', '合计,2'), '/content/3'],
      ['', '/content'],
    ]) {
      const { status, body } = await bring(damaged!);
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
    }
    expect(await count()).toEqual(before);
    const { body: open } = await call(finance, 'get', 'payments?state=pay-ordered');
    expect((open.items as { amount: string }[]).some(({ amount }) => amount === '40.00')).toBe(true);
  });
});

describe('the money side', () => {
  it('shows what the line came to at the end of each day in Shanghai', async () => {
    // 0:00 of the next day there.
    world.services.clock.set('2026-10-12T16:00:00Z');
    await approved('12.34');
    const { body } = await call(finance, 'get', `budget-lines/${world.line}/days`);
    const [today, yesterday] = body.items as [Record<string, string>, Record<string, string>];
    expect([today['day'], yesterday['day']]).toEqual(['2026-10-13', '2026-10-12']);
    expect(today).toMatchObject({ appropriated: '5000000.00', promised: '0.00' });
    const left = (day: Record<string, string>) => Money.ofYuan(day['available']!);
    expect(left(yesterday).minus(left(today)).toJSON()).toBe('12.34');
    const { available, approved: waiting, paid, recovered } = await world.figures();
    expect(today).toMatchObject({ available, approved: waiting, paid, recovered });
  });

  it('is taken away as tables that a spreadsheet opens: payments, lines, days and entries', async () => {
    const paths = ['payments', 'budget-lines', 'budget-lines/LINE/days', 'budget-lines/LINE/entries'];
    const read = (path: string) => call(auditor(), 'get', `exports/${path.replace('LINE', world.line)}`);
    for (const path of paths) {
      const { status, text, headers } = await read(path);
      expect([status, text?.startsWith('\ufeff')]).toEqual([200, true]);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    }
    const { available, paid } = await world.figures();
    expect((await read('budget-lines')).text).toContain(`,5000000.00,${available},`);
    const entries = (await read('budget-lines/LINE/entries')).text!.split('\r\n');
    expect(entries.find((line) => line.includes('已付款'))?.endsWith(`,${paid}`)).toBe(true);
    expect((await call(company, 'get', 'exports/payments')).status).toBe(403);
  });

  it('lists payments page by page, the oldest first, none twice and none left out', async () => {
    await approved('1');
    const list = async (query: string) => (await call(auditor(), 'get', `payments?${query}`)).body;
    const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
    const all = await list('size=500');
    expect(all.total).toBe(all.items.length);
    const size = Math.ceil(all.total / 3);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`size=${size}&page=${page}`)));
    expect(pages.flatMap(idsOf)).toEqual(idsOf(all));
    expect(pages.map(({ page, total }) => [page, total])).toEqual(
      [1, 2, 3, 4].map((page) => [page, all.total]),
    );
    const { items, total } = await list('state=approved&size=1');
    expect(items[0].state).toBe('approved');
    expect(total).toBeLessThan(all.total);
    expect((await call(auditor(), 'get', 'payments?size=501')).status).toBe(422);
  });

  it('is closed to companies, open to the auditor’s eyes only, and wants people to show who they are', async () => {
    const paths = ['payments', 'payment-orders', 'finance-tasks'];
    const seen = async (person: Bearer) =>
      Promise.all(paths.map(async (path) => (await call(person, 'get', path)).status));
    expect(await seen(company)).toEqual([403, 403, 403]);
    expect(await seen(auditor())).toEqual([200, 200, 200]);
    const payments = [await approved('1')];
    const body = { payments, format: FORMAT, key: newId() };
    expect((await call(auditor(), 'post', 'payment-orders', body)).status).toBe(403);
    const stale: Bearer = { ...finance, auth_time: Math.floor(Date.now() / 1000) - 3600 };
    expect((await call(stale, 'post', 'payment-orders', body)).body.code).toBe('step-up-required');
    const { body: list } = await call(auditor(), 'get', 'payments');
    expect(JSON.stringify(list)).not.toContain('6200001234567');
    expect((await call(auditor(), 'get', `payment-orders/${newId()}`)).status).toBe(404);
  });
});
