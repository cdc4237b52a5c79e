import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError } from '#kernel';
import { Db } from '#platform';
import { ApprovalChains } from '#review';
import { loadApprovalPlans } from './approval-plans.js';
import { PaymentNotices } from './payment-notices.js';
import { outstandingOf } from './outstanding.js';
import { Payments } from './payments.js';
import type { DecideOrderBody, RecoveryBody } from './payments.schema.js';
import { WRITE_OFF } from './recover-payment.js';

/** Money that does not come back, all of it or the rest, is let go: asked for by one person, approved by others. */
@Injectable()
export class WriteOffPayment {
  private readonly plan = loadApprovalPlans().writeOff;

  constructor(
    private readonly db: Db,
    private readonly payments: Payments,
    private readonly chains: ApprovalChains,
    private readonly notices: PaymentNotices,
  ) {}

  /** @throws DomainError 404; 409 `workflow.*`, `review.approval-running`; 422 `workflow.reason-missing` */
  ask(actor: Actor, id: string, { version, reason }: RecoveryBody): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockFresh(tx, id, version);
      if (payment.state !== 'recovery-open') throw new DomainError('workflow.not-possible', 409);
      await this.chains.start(tx, id, {
        purpose: WRITE_OFF,
        plan: this.plan,
        amount: outstandingOf(payment),
        preparedBy: [actor.person.id, ...(JSON.parse(payment.preparedBy) as string[])],
        companyIds: [payment.companyId, payment.payeeCompanyId],
      });
      await this.notices.toWriteOff(tx, payment, actor, reason);
    });
  }

  /** @throws DomainError 404; 409 `workflow.*`, `review.approval-*`; 403 `review.*`; 422 `review.reason-missing` */
  decide(actor: Actor, id: string, { version, step, outcome, reason }: DecideOrderBody): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockFresh(tx, id, version);
      const chain = await this.chains.decide(tx, id, WRITE_OFF, actor, { step, outcome, reason });
      if (chain.state === 'approved') {
        await this.payments.move(tx, payment, 'write-off', actor, {}, { reason });
      }
    });
  }
}
