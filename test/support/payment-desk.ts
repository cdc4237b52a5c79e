import { expect } from 'vitest';
import { Money, newId } from '#kernel';
import { Ledger } from '#ledger';
import { Payments } from '#voucher';
import type { Bearer } from './access-tokens.js';
import { submitterOf, testCompany } from './hightech-people.js';
import { finance, type VoucherWorld } from './voucher-world.js';

export const FORMAT = 'standard.v1';
const approver = (name: string): Bearer => ({ sub: newId(), name, roles: [{ role: 'finance-approver' }] });
export const first = approver('钱复核');
export const second = approver('何放行');
/** Approved the claims, and may release payments, too: but not of these. */
export const claimApprover = approver('郑审批');

export const company = submitterOf(testCompany());

export interface Order {
  readonly id: string;
  readonly version: number;
  readonly payments: readonly { reference: string; amount: string }[];
}
type Told = readonly [reference: string, amount: string, status: string];
export function fileOf(lines: readonly Told[], account = '6200001234567', day = '2026-10-12'): string {
  const total = lines.reduce((sum, [, amount]) => sum.plus(Money.ofYuan(amount)), Money.ofFen(0n));
  const rows = [
    '业务参考号,收款账号,金额,处理结果,处理日期,说明',
    ...lines.map(([reference, amount, status]) => {
      return `${reference},${account},${amount},${status},${day},${status === '失败' ? '户名不符' : ''}`;
    }),
    `合计,${lines.length},${total.toJSON()},,,`,
  ];
  return rows.map((row) => `${row}\r\n`).join('');
}
export const tell = ({ payments }: Order, status: string): Told[] =>
  payments.map(({ reference, amount }) => [reference, amount, status]);

/** What finance does with payments over the API. @param now the world, once it is there */
export function paymentDesk(now: () => VoucherWorld) {
  const ledger = () => now().services.app.get(Ledger, { strict: false });
  const call = (
    person: Bearer,
    method: 'get' | 'post',
    path: string,
    body?: object,
  ): ReturnType<VoucherWorld['services']['call']> =>
    now().services.call(person, method, `/voucher/${path}`, body);

  /** What the approval of a claim leaves behind: its money in `approved`, and its payment. */
  function approved(amount: string): Promise<string> {
    const { app, db } = now().services;
    const claimId = newId();
    return db.run(async (tx) => {
      const money = Money.ofYuan(amount);
      const accounts = await ledger().accountsOf(`budget-line:${now().line}`, tx);
      const account = (kind: string) => accounts.find((one) => one.kind === kind)!.id;
      await ledger().post(tx, {
        kind: 'test.approve',
        subject: `claim:${claimId}`,
        key: `test.approve:${claimId}`,
        legs: [
          { account: account('available'), amount: Money.ofFen(-money.fen) },
          { account: account('approved'), amount: money },
        ],
      });
      return app.get(Payments, { strict: false }).add(tx, {
        claimId,
        claimNumber: `CXD-${claimId.slice(-6)}`,
        lineId: now().line,
        companyId: company.company!.id,
        companyName: company.company!.name,
        payee: {
          companyId: newId(),
          name: '北京示例检测中心',
          bank: '示例银行北京分行',
          account: '6200001234567',
        },
        amount: money,
        preparedBy: [claimApprover.sub],
      });
    });
  }

  const make = (payments: readonly string[], key = newId()) =>
    call(finance, 'post', 'payment-orders', { payments, format: FORMAT, key });
  const decide = (person: Bearer, { id, version }: Order, step = 1, more: object = {}) =>
    call(person, 'post', `payment-orders/${id}/decide`, { version, step, outcome: 'approve', ...more });

  async function released(...payments: readonly string[]): Promise<Order> {
    const order = (await make(payments)).body as Order;
    expect((await decide(first, order)).body).toMatchObject({ state: 'released' });
    return order;
  }

  const bring = (text: string, person = finance) =>
    call(person, 'post', 'bank-results', {
      format: FORMAT,
      fileName: '回盘.csv',
      content: Buffer.from(text).toString('base64'),
    });
  const figures = async () => {
    const { approved: waiting, paid } = await now().figures();
    return [Money.ofYuan(waiting!), Money.ofYuan(paid!)] as const;
  };
  /** What moves from `approved` to `paid` while something is done. */
  async function paidBy(work: () => Promise<unknown>): Promise<string> {
    const [waiting, paid] = await figures();
    await work();
    const [waitingAfter, paidAfter] = await figures();
    expect(waiting.minus(waitingAfter)).toEqual(paidAfter.minus(paid));
    return paidAfter.minus(paid).toJSON();
  }
  const stateOf = async (payment: string) => {
    const { body } = await call(finance, 'get', 'payments');
    return (body.items as { id: string; state: string }[]).find(({ id }) => id === payment)?.state;
  };

  return { call, approved, make, decide, released, bring, paidBy, stateOf };
}
