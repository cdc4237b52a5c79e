import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound } from '#kernel';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { ApprovalChains, CaseHistory } from '#review';
import { approvalView } from './approval-view.js';
import { CORRECTION_STATE_TEXTS } from './correction.messages.js';
import { PAYEE_CORRECTION } from './correct-payee.js';
import { paymentView } from './list-payments.js';
import { maskAccount } from './mask-account.js';
import { PayeeCorrection } from './payee-correction.entity.js';
import { VoucherPayment } from './payment.entity.js';
import { paymentWorkflow, type PaymentMove } from './payment.workflow.js';
import type { PaymentRecordView } from './payments.schema.js';
import { WRITE_OFF } from './recover-payment.js';

const MOST = 50;

/** One payment with all that was done about it. */
@Injectable()
export class ViewPayment {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
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
    const corrections = await this.db.read.find(PayeeCorrection, {
      where: { paymentId: id },
      order: { at: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const { next: correction } = await approvalView(this.chains, actor, id, PAYEE_CORRECTION);
    const writeOff = await approvalView(this.chains, actor, id, WRITE_OFF);
    return {
      ...paymentView(payment, correction ? 'payee-correction' : writeOff.next ? 'write-off' : null),
      history,
      recoveries: await this.recoveriesOf(payment),
      corrections: corrections.map(correctionView),
      correction,
      ...writeOff,
    };
  }

  /** From the books: what came into `recovered` for this claim. */
  private async recoveriesOf({ claimId }: VoucherPayment): Promise<PaymentRecordView['recoveries']> {
    const { entries } = await this.ledger.entriesFor(`claim:${claimId}`, { limit: 200 });
    return entries
      .filter(({ kind, available }) => kind === 'voucher.recover' && available.fen > 0n)
      .map(({ available, at }) => ({ amount: available.toJSON(), at: at.toISOString() }));
  }
}

/** While somebody has to compare them, both accounts are whole; afterwards they are masked as everywhere. */
function correctionView(row: PayeeCorrection): PaymentRecordView['corrections'][number] {
  const shown = (account: string) => (row.state === 'proposed' ? account : maskAccount(account));
  return {
    id: row.id,
    state: row.state,
    stateName: CORRECTION_STATE_TEXTS[`voucher.correction.${row.state}`],
    old: { name: row.oldName, bank: row.oldBank, account: shown(row.oldAccount) },
    new: { name: row.newName, bank: row.newBank, account: shown(row.newAccount) },
    reason: row.reason,
    proposedBy: row.proposedByName,
    at: row.at.toISOString(),
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedReason: row.decidedReason,
  };
}
