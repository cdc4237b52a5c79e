import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { fillText, type TextParams } from '#kernel';
import { Notify, type Notice } from '#notify';
import type { Tx } from '#platform';
import { moneyOf } from '../money-of.js';
import { BankResult } from './bank-result.entity.js';
import { PaymentOrder, VoucherPayment } from './payment.entity.js';
import { outstandingOf } from './outstanding.js';
import { DECISION_TEXTS, FINANCE_NOTICES, PAYMENT_NOTICES } from './payments.messages.js';

type Name =
  | 'bank-silent'
  | 'finance-tasks'
  | 'order-decided'
  | 'paid'
  | 'pay-failed'
  | 'payee-correction'
  | 'payment-order'
  | 'recovery'
  | 'write-off';

const TEXTS = { ...PAYMENT_NOTICES, ...FINANCE_NOTICES };
const DESK = '/desk/finance';
const WALLET = '/workspace/vouchers';

/** Tells finance and the two companies of a payment what has happened, in the transaction in which it happens. */
@Injectable()
export class PaymentNotices {
  constructor(private readonly notify: Notify) {}

  async toRelease(tx: Tx, order: PaymentOrder): Promise<void> {
    const to = { role: 'finance-approver' as const };
    const params = { ...figuresOf(order), maker: order.madeByName };
    await this.send(tx, 'payment-order', order.id, to, params, `${DESK}/payments/orders/${order.id}`);
  }

  async decided(
    tx: Tx,
    order: PaymentOrder,
    decision: 'release' | 'refuse',
    reason: string | null,
  ): Promise<void> {
    await this.send(
      tx,
      'order-decided',
      order.id,
      { persons: [order.madeBy] },
      {
        ...figuresOf(order),
        decision: DECISION_TEXTS[`voucher.order-decision.${decision}`],
        reason: reason ?? '',
      },
      `${DESK}/payments/orders/${order.id}`,
    );
  }

  /** The bank's answer on one payment, to the company and to whom the money went. */
  async reported(tx: Tx, payment: VoucherPayment, reference: string): Promise<void> {
    const name = payment.state === 'paid' ? 'paid' : 'pay-failed';
    const params = {
      number: payment.claimNumber,
      amount: moneyOf(payment.amount).format(),
      payee: payment.payeeName,
      day: payment.paidOn ?? '—',
      note: payment.failure ?? '—',
    };
    for (const company of new Set([payment.companyId, payment.payeeCompanyId])) {
      await this.send(tx, name, `${reference}:${company}`, { company }, params, WALLET);
    }
  }

  /** Money that was paid in error is asked back, from the company and from whoever has it. */
  async recovery(tx: Tx, payment: VoucherPayment, reason: string): Promise<void> {
    const params = { number: payment.claimNumber, amount: moneyOf(payment.amount).format(), reason };
    for (const company of new Set([payment.companyId, payment.payeeCompanyId])) {
      await this.send(tx, 'recovery', `${payment.id}:${company}`, { company }, params, WALLET);
    }
  }

  async toWriteOff(tx: Tx, payment: VoucherPayment, { person }: Actor, reason: string): Promise<void> {
    const amount = outstandingOf(payment).format();
    const params = { number: payment.claimNumber, amount, maker: person.name, reason };
    const to = { role: 'finance-approver' as const };
    const link = `${DESK}/payments/${payment.id}`;
    await this.send(tx, 'write-off', `${payment.id}:${payment.version}`, to, params, link);
  }

  async toCorrect(tx: Tx, payment: VoucherPayment, { person }: Actor, reason: string): Promise<void> {
    const params = { number: payment.claimNumber, maker: person.name, reason };
    const to = { role: 'finance-approver' as const };
    const link = `${DESK}/payments/${payment.id}`;
    await this.send(
      tx,
      'payee-correction',
      `${payment.id}:${payment.version}:${person.id}`,
      to,
      params,
      link,
    );
  }

  /** The bank has said nothing, or not all, of an order for too long. */
  async silent(tx: Tx, order: PaymentOrder, days: number): Promise<void> {
    const to = { role: 'finance-officer' as const };
    await this.send(tx, 'bank-silent', order.id, to, { ...figuresOf(order), days }, `${DESK}/reconciliation`);
  }

  async tasks(tx: Tx, result: BankResult, count: number): Promise<void> {
    const to = { role: 'finance-officer' as const };
    const params = { count, file: result.fileName };
    await this.send(
      tx,
      'finance-tasks',
      result.id,
      to,
      params,
      `${DESK}/reconciliation/results/${result.id}`,
    );
  }

  private async send(
    tx: Tx,
    name: Name,
    occasion: string,
    to: Notice['to'],
    params: TextParams,
    link: string,
  ): Promise<void> {
    await this.notify.send(tx, {
      to,
      kind: `voucher.${name}`,
      key: `voucher.${name}:${occasion}`,
      title: fillText(TEXTS[`voucher.notice.${name}.title`], params),
      body: fillText(TEXTS[`voucher.notice.${name}.body`], params),
      link,
      ...('company' in to ? { company: to.company } : {}),
    });
  }
}

function figuresOf({ number, lines, total }: PaymentOrder): TextParams {
  return { number, lines, total: moneyOf(total).format() };
}
