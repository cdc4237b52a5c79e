import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { ApprovalChains } from '#review';
import { moneyOf } from '../money-of.js';
import { Banks } from './banks.js';
import { PAYEE_CORRECTION } from './correct-payee.js';
import { maskAccount } from './mask-account.js';
import { VoucherPayment } from './payment.entity.js';
import { paymentWorkflow } from './payment.workflow.js';
import type { PaymentListView, PaymentQuery } from './payments.schema.js';
import { WRITE_OFF } from './recover-payment.js';

/** What is to be paid, what was and what could not be, the oldest first; with the formats of banks to choose from. */
@Injectable()
export class ListPayments {
  constructor(
    private readonly db: Db,
    private readonly banks: Banks,
    private readonly chains: ApprovalChains,
  ) {}

  async run({ state, page, size }: PaymentQuery): Promise<PaymentListView> {
    const [rows, total] = await this.db.read.findAndCount(VoucherPayment, {
      where: state ? { state } : {},
      order: { approvedAt: 'ASC', id: 'ASC' },
      skip: (page - 1) * size,
      take: size,
    });
    const formats = [...this.banks.formats].map(([id, { name, source, verified }]) => ({
      id,
      name,
      source,
      verified,
    }));
    const corrections = new Set(await this.chains.waitingSubjects(PAYEE_CORRECTION));
    const writeOffs = new Set(await this.chains.waitingSubjects(WRITE_OFF));
    const waitsOf = (id: string): Waits =>
      corrections.has(id) ? 'payee-correction' : writeOffs.has(id) ? 'write-off' : null;
    return { items: rows.map((row) => paymentView(row, waitsOf(row.id))), total, page, formats };
  }
}

type Waits = PaymentListView['items'][number]['waits'];

export function paymentView(row: VoucherPayment, waits: Waits): PaymentListView['items'][number] {
  return {
    id: row.id,
    claim: row.claimId,
    number: row.claimNumber,
    company: row.companyName,
    payee: row.payeeName,
    payeeBank: row.payeeBank,
    payeeAccount: maskAccount(row.payeeAccount),
    amount: moneyOf(row.amount).toJSON(),
    recovered: moneyOf(row.recovered).toJSON(),
    state: row.state,
    stateName: paymentWorkflow.definition.states[row.state].label,
    version: row.version,
    order: row.orderId,
    waits,
    approvedAt: row.approvedAt.toISOString(),
    paidOn: row.paidOn,
    failure: row.failure,
  };
}
