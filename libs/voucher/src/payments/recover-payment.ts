import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { fillText, invalidFields, message, Money } from '#kernel';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { ApprovalChains } from '#review';
import { BudgetLines } from '../budget/budget-lines.js';
import { readAmount } from '../scheme/read-amount.js';
import { outstandingOf } from './outstanding.js';
import { PaymentNotices } from './payment-notices.js';
import { Payments } from './payments.js';
import type { RecoveredBody, RecoveryBody } from './payments.schema.js';

/** What approvals of write-offs are kept under. */
export const WRITE_OFF = 'voucher-write-off';

/** Money that was paid in error: asked back, and recorded as it comes to the bank again, all of it or in parts. */
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

  /**
   * Records what has come back: `amount`, or all that is outstanding. Each part is one posting; the last ends it.
   * @throws DomainError 404; of the workflow; 422 at `/amount`
   */
  recovered(actor: Actor, id: string, body: RecoveredBody): Promise<void> {
    const asked = body.amount === undefined ? null : readAmount(body.amount, '/amount');
    return this.db.run(async (tx) => {
      const payment = await this.payments.lockFresh(tx, id, body.version);
      const outstanding = outstandingOf(payment);
      const amount = asked ?? outstanding;
      if (amount.compare(outstanding) > 0) throw beyond(outstanding);
      const recovered = (BigInt(payment.recovered) + amount.fen).toString();
      const move = amount.compare(outstanding) === 0 ? 'recover' : 'recover-part';
      await this.payments.move(tx, payment, move, actor, { recovered }, body);
      // What others were asked to let go has come back, or a part of it.
      await this.chains.withdraw(tx, id, WRITE_OFF);
      const line = await this.lines.read(payment.lineId, tx);
      await this.ledger.post(tx, {
        kind: 'voucher.recover',
        subject: `claim:${payment.claimId}`,
        key: `voucher.recover:${id}:${body.version}`,
        legs: [
          { account: line.bankAccount, amount: Money.ofFen(-amount.fen) },
          { account: line.recoveredAccount, amount },
        ],
      });
    });
  }
}

function beyond(outstanding: Money): Error {
  const code = 'voucher.recovery-beyond';
  const words = { zh: message(code, 'zh'), en: message(code, 'en') };
  const found = fillText(words, { outstanding: outstanding.format() });
  return invalidFields([{ pointer: '/amount', code, message: found }]);
}
