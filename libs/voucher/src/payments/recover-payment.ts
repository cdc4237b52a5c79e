import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Money } from '#kernel';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { ApprovalChains } from '#review';
import { BudgetLines } from '../budget/budget-lines.js';
import { PaymentNotices } from './payment-notices.js';
import { Payments } from './payments.js';
import type { RecoveryBody } from './payments.schema.js';

/** What approvals of write-offs are kept under. */
export const WRITE_OFF = 'voucher-write-off';

/** Money that was paid in error: asked back, and recorded when all of it is at the bank again. */
@Injectable()
export class RecoverPayment {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
    private readonly lines: BudgetLines,
    private readonly payments: Payments,
    private readonly chains: ApprovalChains,
    private readonly notices: PaymentNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 `workflow.reason-missing` at `/reason` */
  open(actor: Actor, id: string, body: RecoveryBody): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockOne(tx, id);
      await this.payments.move(tx, payment, 'open-recovery', actor, {}, body);
      await this.notices.recovery(tx, payment, body.reason);
    });
  }

  /** @throws DomainError 404; of the workflow */
  recovered(actor: Actor, id: string, body: RecoveryBody): Promise<void> {
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockOne(tx, id);
      await this.payments.move(tx, payment, 'recover', actor, {}, body);
      // What others were asked to let go has come back.
      await this.chains.withdraw(tx, id, WRITE_OFF);
      const line = await this.lines.read(payment.lineId, tx);
      const amount = BigInt(payment.amount);
      await this.ledger.post(tx, {
        kind: 'voucher.recover',
        subject: `claim:${payment.claimId}`,
        key: `voucher.recover:${id}`,
        legs: [
          { account: line.bankAccount, amount: Money.ofFen(-amount) },
          { account: line.recoveredAccount, amount: Money.ofFen(amount) },
        ],
      });
    });
  }
}
