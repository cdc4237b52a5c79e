import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { VerifyLedger } from '#ledger';
import { CaseHistory } from '#review';
import { WatchSilentBanks } from '#voucher';
import { RequestVerification } from '../../../libs/ledger/src/request-verification.js';
import type { Bearer } from '../../support/access-tokens.js';
import { auditor } from '../../support/hightech-people.js';
import {
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

beforeAll(async () => {
  world = await VoucherWorld.start();
  await world.appropriate('5000000');
});
afterAll(() => world?.stop());

const { call, approved, make, released, bring, paidBy } = paymentDesk(() => world);

describe('money that was paid in error', () => {
  const act = (person: Bearer, payment: string, move: string, version: number, more: object = {}) =>
    call(person, 'post', `payments/${payment}/${move}`, { version, reason: '发票系重复报销', ...more });

  async function inRecovery(amount: string): Promise<{ id: string; version: number }> {
    const id = await approved(amount);
    await bring(fileOf(tell(await released(id), '成功')));
    const { body } = await call(finance, 'get', `payments/${id}`);
    const version = body.version as number;
    expect((await act(finance, id, 'open-recovery', version, { reason: '' })).body.errors[0].pointer).toBe(
      '/reason',
    );
    const opened = await act(finance, id, 'open-recovery', version);
    expect(opened.body).toMatchObject({ state: 'recovery-open', version: version + 1 });
    return { id, version: version + 1 };
  }

  it('is recorded when it is back, once, and the books say so', async () => {
    const { id, version } = await inRecovery('111.11');
    const before = Money.ofYuan((await world.figures())['recovered']!);
    const answers = await Promise.all([
      act(finance, id, 'recover', version),
      act(finance, id, 'recover', version),
    ]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    const after = Money.ofYuan((await world.figures())['recovered']!);
    expect(after.minus(before).toJSON()).toBe('111.11');
    await world.assertSound();
  });

  it('comes back in parts, never more than was paid; the rest is written off', async () => {
    const { id, version } = await inRecovery('100.00');
    const back = (amount: string, seen: number) => act(finance, id, 'recover', seen, { amount });
    for (const amount of ['100.01', '0.001', '-1', '１０', '']) {
      expect((await back(amount, version)).body.errors[0].pointer).toBe('/amount');
    }
    const before = Money.ofYuan((await world.figures())['recovered']!);
    const both = await Promise.all([back('60.01', version), back('60.01', version)]);
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    const asked = await act(finance, id, 'write-off', version + 1);
    expect(asked.body).toMatchObject({ state: 'recovery-open', recovered: '60.01', next: { number: 1 } });
    // More has come back: what others were asked to let go is another sum now.
    expect((await back('9.99', version + 1)).body).toMatchObject({ recovered: '70.00', next: null });
    await act(finance, id, 'write-off', version + 2);
    for (const [person, step] of [
      [first, 1],
      [second, 2],
    ] as const)
      await act(person, id, 'write-off/decide', version + 2, { step, outcome: 'approve' });
    const { body } = await call(finance, 'get', `payments/${id}`);
    expect(body).toMatchObject({ state: 'written-off', recovered: '70.00' });
    expect((body.recoveries as { amount: string }[]).map(({ amount }) => amount)).toEqual(['60.01', '9.99']);
    const after = Money.ofYuan((await world.figures())['recovered']!);
    expect(after.minus(before).toJSON()).toBe('70.00');
    await world.assertSound();
    // The nightly verification would see it if the row said otherwise than the books.
    const change = (by: number) =>
      world.services.db.read.query('UPDATE voucher_payment SET recovered = recovered + ? WHERE id = ?', [
        by,
        id,
      ]);
    await change(1);
    const report = await world.services.worker.get(VerifyLedger, { strict: false }).run();
    const found = report.checks.filter(({ findings }) => findings.length > 0);
    expect(found.map(({ name }) => name)).toEqual(['voucher.recovered']);
    await change(-1);
  });

  it('is written off by two others than who asks for it, and never once it is back', async () => {
    const { id, version } = await inRecovery('222.22');
    expect((await act(finance, id, 'write-off', version)).body.next).toMatchObject({ number: 1, of: 2 });
    const decideOff = (person: Bearer, step: number) =>
      act(person, id, 'write-off/decide', version, { step, outcome: 'approve' });
    expect((await decideOff(claimApprover, 1)).body.code).toBe('review.prepared-it');
    expect((await decideOff(first, 1)).body.state).toBe('recovery-open');
    expect((await decideOff(first, 2)).status).toBe(409);
    expect((await decideOff(second, 2)).body).toMatchObject({ state: 'written-off', next: null });
    const other = await inRecovery('333.33');
    await act(finance, other.id, 'write-off', other.version);
    expect((await act(finance, other.id, 'recover', other.version)).body.state).toBe('recovered');
    const late = await act(first, other.id, 'write-off/decide', other.version + 1, {
      step: 1,
      outcome: 'approve',
    });
    expect([late.status, late.body.code]).toEqual([409, 'review.approval-ended']);
  });
});

describe('a payment that the bank could not make', () => {
  it('goes to another account once somebody else has confirmed it; the old one stays in the record', async () => {
    const id = await approved('44.44');
    await bring(fileOf(tell(await released(id), '失败')));
    const { body: failed } = await call(finance, 'get', `payments/${id}`);
    const version = failed.version as number;
    const payee = { payee: '北京示例检测中心', payeeBank: '示例银行海淀支行', reason: '账户已销户' };
    const propose = (more: object) =>
      call(finance, 'post', `payments/${id}/correct-payee`, { version, ...payee, ...more });
    const wrong = await propose({ payeeAccount: '６２００', payeeBank: '=1+1', reason: ' ' });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/payeeBank',
      '/payeeAccount',
      '/reason',
    ]);
    const proposed = await propose({ payeeAccount: '6200009999999' });
    expect(proposed.body).toMatchObject({
      payeeAccount: '**** 4567',
      correction: { number: 1, allowed: false },
      corrections: [{ old: { account: '6200001234567' }, new: { account: '6200009999999' } }],
    });
    const { body: list } = await call(first, 'get', 'payments?state=pay-failed');
    expect(list.items).toMatchObject([{ id, waits: 'payee-correction' }]);
    expect((await make([id])).body.errors[0].code).toBe('voucher.payee-correction-waits');
    const confirm = (person: Bearer) =>
      call(person, 'post', `payments/${id}/correct-payee/decide`, { version, step: 1, outcome: 'approve' });
    const both: Bearer = { ...finance, roles: [{ role: 'finance-approver' }] };
    expect((await confirm(both)).body.code).toBe('review.prepared-it');
    expect((await confirm(first)).body).toMatchObject({
      payeeAccount: '**** 9999',
      correction: null,
      corrections: [{ state: 'confirmed', old: { account: '**** 4567' } }],
    });
    const again = await released(id);
    const { text } = await call(finance, 'get', `payment-orders/${again.id}/file`);
    expect(text).toContain('示例银行海淀支行,6200009999999,44.44');
    // The bank reports on the new account: what names the old one is left to a person.
    expect(await paidBy(() => bring(fileOf(tell(again, '成功'))))).toBe('0.00');
    expect(await paidBy(() => bring(fileOf(tell(again, '成功'), '6200009999999')))).toBe('44.44');
    const history = world.services.app.get(CaseHistory, { strict: false });
    const record = await history.of(id);
    expect(record.map(({ move }) => move)).toEqual(['order', 'fail', 'correct-payee', 'order', 'settle']);
    expect(await history.verify(id)).toBeNull();
  });
});

describe('what finance is told', () => {
  it('an order whose result does not come becomes one task after so many working days', async () => {
    const order = await released(await approved('66.00'), await approved('6.00'));
    const [one] = order.payments as [Order['payments'][0]];
    await bring(fileOf([[one.reference, one.amount, '成功']]));
    const watch = world.services.worker.get(WatchSilentBanks, { strict: false });
    type Task = { order: string | null; reference: string; code: string; text: { en: string } };
    const tasks = async () => {
      const { body } = await call(finance, 'get', 'finance-tasks?state=open');
      return (body.items as Task[]).filter((task) => task.order === order.id);
    };
    const releasedAt = world.services.clock.now();
    // Monday to Thursday, 23:59:59 there: the third working day is not over.
    world.services.clock.set('2026-10-15T15:59:59Z');
    await watch.run();
    expect(await tasks()).toEqual([]);
    world.services.clock.set('2026-10-15T16:00:00Z');
    await Promise.all([watch.run(), watch.run()]);
    await watch.run();
    expect(await tasks()).toMatchObject([{ code: 'voucher.bank-silent', reference: expect.any(String) }]);
    expect((await tasks())[0]!.text.en).toContain('1 payments (¥6.00 in all)');
    world.services.clock.set(releasedAt.toISOString());
  });

  it('how each night’s verification of the books came out, with the report to read', async () => {
    await call(finance, 'get', 'budget-lines');
    // The next night.
    world.services.clock.set('2026-10-12T19:00:00Z');
    await world.services.worker.get(RequestVerification, { strict: false }).run();
    const read = async () => {
      const { body } = await call(auditor(), 'get', 'verifications');
      const nights = body.items as { id: string; day: string; sound: boolean; findings: number }[];
      // The schedule may have asked for another one while the clock was further on.
      return nights.find(({ day }) => day === '2026-10-13');
    };
    const night = { sound: true, findings: 0 };
    await expect.poll(read, { timeout: 20_000 }).toMatchObject(night);
    await expect.poll(() => world.inbox(finance), { timeout: 20_000 }).toContain('voucher.ledger-sound');
    const { id } = (await read())!;
    const { body } = await call(auditor(), 'get', `verifications/${id}`);
    expect(body.checks.map(({ name }: { name: string }) => name)).toContain('voucher.line-order');
    expect((await call(company, 'get', `verifications/${id}`)).status).toBe(403);
  });
});
