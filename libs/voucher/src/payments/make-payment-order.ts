import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import {
  CLOCK,
  DomainError,
  fillText,
  invalidFields,
  message,
  Money,
  newId,
  type Clock,
  type FieldError,
} from '#kernel';
import { Db, isDuplicate, nextYearNumber, type Tx } from '#platform';
import { ApprovalChains } from '#review';
import { requestHash } from '../request-hash.js';
import { loadApprovalPlans } from './approval-plans.js';
import { Banks } from './banks.js';
import { PayeeCorrection } from './payee-correction.entity.js';
import { PaymentNotices } from './payment-notices.js';
import { PaymentOrder, PaymentOrderLine, PaymentSequence, VoucherPayment } from './payment.entity.js';
import { paymentReference } from './payment-reference.js';
import { paymentOrderWorkflow } from './payment-order.workflow.js';
import { paymentWorkflow } from './payment.workflow.js';
import { Payments } from './payments.js';
import type { MakeOrderBody } from './payments.schema.js';
import { isPlainCell } from './write-payment-file.js';

/** What approvals of payment orders are kept under. */
export const RELEASE = 'voucher-payment';

/** Puts approved claims into one order for the bank, to be released by others. */
@Injectable()
export class MakePaymentOrder {
  private readonly plan = loadApprovalPlans().payment;

  constructor(
    private readonly db: Db,
    private readonly banks: Banks,
    private readonly payments: Payments,
    private readonly chains: ApprovalChains,
    private readonly notices: PaymentNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the order, also of one that was made under the same key before
   * @throws DomainError `voucher.bank-unknown` 422; 422 with `/payments/N`; `voucher.key-reused` 409
   */
  async run(actor: Actor, body: MakeOrderBody): Promise<string> {
    this.banks.format(body.format);
    const hash = requestHash([body.format, ...body.payments]);
    const before = await this.before(body.key, hash);
    if (before) return before;
    try {
      return await this.db.run((tx) => this.make(tx, actor, body, hash));
    } catch (error) {
      // The same request came twice at once, and the other was first.
      const done = await this.before(body.key, hash);
      if (done) return done;
      throw isDuplicate(error) ? new DomainError('workflow.stale-version', 409, { cause: error }) : error;
    }
  }

  private async make(tx: Tx, actor: Actor, body: MakeOrderBody, hash: string): Promise<string> {
    const locked = new Map((await this.payments.lock(tx, body.payments)).map((row) => [row.id, row]));
    const waiting = await tx.findBy(PayeeCorrection, { openKey: In([...locked.keys()]) });
    const corrected = new Set(waiting.map(({ paymentId }) => paymentId));
    const errors = body.payments.flatMap((id, at) =>
      corrected.has(id)
        ? [faultAt(at, 'voucher.payee-correction-waits')]
        : faultsOf(locked.get(id), body.payments.indexOf(id), at),
    );
    if (errors.length > 0) throw invalidFields(errors);
    const chosen = body.payments.flatMap((id) => locked.get(id) ?? []);
    const at = this.clock.now();
    const next = await nextYearNumber(tx, PaymentSequence, 'FK', at);
    const total = chosen.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    const order = tx.create(PaymentOrder, {
      id: newId(at.getTime()),
      number: next.text,
      format: body.format,
      state: paymentOrderWorkflow.definition.initial,
      version: 1,
      total: total.toString(),
      lines: chosen.length,
      clientKey: body.key,
      requestHash: hash,
      madeBy: actor.person.id,
      madeByName: actor.person.name,
      madeAt: at,
      releasedAt: null,
      settledAt: null,
    });
    await tx.insert(PaymentOrder, order);
    const lineOf = (payment: VoucherPayment, index: number) =>
      lineFor(payment, order.id, index + 1, paymentReference(next.year, next.count, index + 1));
    await tx.insert(PaymentOrderLine, chosen.map(lineOf));
    for (const payment of locked.values()) {
      await this.payments.move(tx, payment, 'order', actor, { orderId: order.id });
    }
    await this.chains.start(tx, order.id, {
      purpose: RELEASE,
      plan: this.plan,
      amount: Money.ofFen(total),
      preparedBy: [actor.person.id, ...chosen.flatMap((one) => JSON.parse(one.preparedBy) as string[])],
      companyIds: chosen.flatMap((one) => [one.companyId, one.payeeCompanyId]),
    });
    await this.notices.toRelease(tx, order);
    return order.id;
  }

  private async before(clientKey: string, hash: string): Promise<string | null> {
    const order = await this.db.read.findOneBy(PaymentOrder, { clientKey });
    if (order && order.requestHash !== hash) throw new DomainError('voucher.key-reused', 409);
    return order?.id ?? null;
  }
}

function faultsOf(payment: VoucherPayment | undefined, first: number, at: number): FieldError[] {
  if (first < at) return [faultAt(at, 'voucher.payment-chosen-twice')];
  if (!payment || !paymentWorkflow.definition.moves.order.from.includes(payment.state))
    return [faultAt(at, 'voucher.payment-not-payable')];
  const odd = [payment.payeeName, payment.payeeBank, payment.payeeAccount].find((cell) => !isPlainCell(cell));
  return odd === undefined ? [] : [faultAt(at, 'voucher.payee-not-plain', odd)];
}

function faultAt(at: number, code: string, found = ''): FieldError {
  const text = { zh: message(code, 'zh'), en: message(code, 'en') };
  return { pointer: `/payments/${at}`, code, message: fillText(text, { found }) };
}

function lineFor(
  payment: VoucherPayment,
  orderId: string,
  line: number,
  reference: string,
): PaymentOrderLine {
  const { id, payeeName, payeeBank, payeeAccount, amount, claimNumber } = payment;
  return {
    reference,
    orderId,
    line,
    paymentId: id,
    openKey: id,
    payeeName,
    payeeBank,
    payeeAccount,
    amount,
    purpose: `科技创新券兑付 ${claimNumber}`,
    outcome: null,
  };
}
