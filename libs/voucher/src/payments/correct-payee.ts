import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, invalidFields, message, newId, type Clock, type FieldError } from '#kernel';
import { Db, type Tx } from '#platform';
import { ApprovalChains } from '#review';
import { loadApprovalPlans } from './approval-plans.js';
import { PayeeCorrection } from './payee-correction.entity.js';
import { PaymentNotices } from './payment-notices.js';
import type { VoucherPayment } from './payment.entity.js';
import { Payments } from './payments.js';
import type { CorrectPayeeBody, DecideOrderBody } from './payments.schema.js';
import { isPlainCell } from './write-payment-file.js';

/** What approvals of corrected payees are kept under. */
export const PAYEE_CORRECTION = 'voucher-payee-correction';

/** Another account for a payment that the bank could not make: proposed by one person, confirmed by another. */
@Injectable()
export class CorrectPayee {
  private readonly plan = loadApprovalPlans().payeeCorrection;

  constructor(
    private readonly db: Db,
    private readonly payments: Payments,
    private readonly chains: ApprovalChains,
    private readonly notices: PaymentNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 409 `workflow.*`, `review.approval-running`; 422 at the field */
  propose(actor: Actor, id: string, body: CorrectPayeeBody): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockFresh(tx, id, body.version);
      if (payment.state !== 'pay-failed') throw new DomainError('workflow.not-possible', 409);
      const faults = faultsOf(payment, body);
      if (faults.length > 0) throw invalidFields(faults);
      await this.chains.start(tx, id, {
        purpose: PAYEE_CORRECTION,
        plan: this.plan,
        amount: null,
        preparedBy: [actor.person.id],
        companyIds: [payment.companyId, payment.payeeCompanyId],
      });
      await tx.insert(PayeeCorrection, this.rowOf(actor, payment, body));
      await this.notices.toCorrect(tx, payment, actor, body.reason.trim());
    });
  }

  /** @throws DomainError 404; 409 `workflow.*`, `review.approval-*`; 403 `review.*`; 422 `review.reason-missing` */
  decide(actor: Actor, id: string, { version, step, outcome, reason }: DecideOrderBody): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockFresh(tx, id, version);
      const chain = await this.chains.decide(tx, id, PAYEE_CORRECTION, actor, { step, outcome, reason });
      if (chain.state === 'open') return;
      const row = await tx.findOneByOrFail(PayeeCorrection, { openKey: id });
      const state = chain.state === 'approved' ? ('confirmed' as const) : ('refused' as const);
      const decided = { decidedByName: actor.person.name, decidedAt: this.clock.now() };
      const decidedReason = reason?.trim() || null;
      await tx.update(PayeeCorrection, { id: row.id }, { ...decided, state, decidedReason, openKey: null });
      if (state === 'confirmed') await this.apply(tx, actor, payment, row, reason);
    });
  }

  /** The payment's record keeps both; orders that were made before keep what they told the bank. */
  private async apply(
    tx: Tx,
    actor: Actor,
    payment: VoucherPayment,
    { newName, newBank, newAccount }: PayeeCorrection,
    reason: string | undefined,
  ): Promise<void> {
    const change = { payeeName: newName, payeeBank: newBank, payeeAccount: newAccount };
    await this.payments.move(tx, payment, 'correct-payee', actor, change, { reason });
  }

  private rowOf(actor: Actor, payment: VoucherPayment, body: CorrectPayeeBody): PayeeCorrection {
    const at = this.clock.now();
    return {
      id: newId(at.getTime()),
      paymentId: payment.id,
      openKey: payment.id,
      state: 'proposed',
      oldName: payment.payeeName,
      oldBank: payment.payeeBank,
      oldAccount: payment.payeeAccount,
      newName: body.payee,
      newBank: body.payeeBank,
      newAccount: body.payeeAccount.trim(),
      reason: body.reason.trim(),
      proposedByName: actor.person.name,
      at,
      decidedByName: null,
      decidedAt: null,
      decidedReason: null,
    };
  }
}

function faultsOf(payment: VoucherPayment, body: CorrectPayeeBody): FieldError[] {
  const { payee, payeeBank, payeeAccount, reason } = body;
  const account = payeeAccount.trim();
  const same =
    payee === payment.payeeName && payeeBank === payment.payeeBank && account === payment.payeeAccount;
  return [
    ...(isPlainCell(payee) ? [] : [fault('/payee', 'voucher.payee-cell')]),
    ...(isPlainCell(payeeBank) ? [] : [fault('/payeeBank', 'voucher.payee-cell')]),
    ...(/^[0-9]{8,32}$/.test(account) ? [] : [fault('/payeeAccount', 'voucher.account-not-digits')]),
    ...(same ? [fault('/payeeAccount', 'voucher.payee-unchanged')] : []),
    ...(reason.trim() ? [] : [fault('/reason', 'workflow.reason-missing')]),
  ];
}

function fault(pointer: string, code: string): FieldError {
  return { pointer, code, message: { zh: message(code, 'zh'), en: message(code, 'en') } };
}
