import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { ApprovalChains, CaseHistory } from '#review';
import { approvalView } from './approval-view.js';
import { paymentView } from './list-payments.js';
import { VoucherPayment } from './payment.entity.js';
import { paymentWorkflow, type PaymentMove } from './payment.workflow.js';
import type { PaymentRecordView } from './payments.schema.js';
import { WRITE_OFF } from './recover-payment.js';

/** One payment with all that was done about it. */
@Injectable()
export class ViewPayment {
  constructor(
    private readonly db: Db,
    private readonly history: CaseHistory,
    private readonly chains: ApprovalChains,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<PaymentRecordView> {
    const payment = await this.db.read.findOneBy(VoucherPayment, { id });
    if (!payment) throw notFound();
    const history = (await this.history.of(id)).map(({ move, personName, reason, at }) => ({
      move,
      label: paymentWorkflow.definition.moves[move as PaymentMove].label,
      person: personName,
      reason,
      at: at.toISOString(),
    }));
    return { ...paymentView(payment), history, ...(await approvalView(this.chains, actor, id, WRITE_OFF)) };
  }
}
