import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { moneyOf } from '../money-of.js';
import { maskAccount } from '../payments/mask-account.js';
import { PaymentOrder, VoucherPayment } from '../payments/payment.entity.js';
import { paymentWorkflow } from '../payments/payment.workflow.js';
import type { ExportFile, ExportQuery } from './exports.schema.js';
import { momentCell, tableOf } from './table.js';

/** More than a year brings. */
const MOST = 20_000;

/** Every payment with where it stands, the latest first. */
@Injectable()
export class ExportPayments {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ lang }: ExportQuery): Promise<ExportFile> {
    const rows = await this.db.read.find(VoucherPayment, {
      order: { approvedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const ids = [...new Set(rows.flatMap(({ orderId }) => orderId ?? []))];
    const orders = await this.db.read.findBy(PaymentOrder, { id: In(ids) });
    const numberOf = new Map(orders.map(({ id, number }) => [id, number]));
    const bytes = tableOf<VoucherPayment>(
      rows,
      {
        claim: ({ claimNumber }) => claimNumber,
        company: ({ companyName }) => companyName,
        payee: ({ payeeName }) => payeeName,
        bank: ({ payeeBank }) => payeeBank,
        account: ({ payeeAccount }) => maskAccount(payeeAccount),
        amount: ({ amount }) => moneyOf(amount).toJSON(),
        recovered: ({ recovered }) => moneyOf(recovered).toJSON(),
        state: ({ state }) => paymentWorkflow.definition.states[state].label[lang],
        order: ({ orderId }) => numberOf.get(orderId ?? '') ?? null,
        'approved-at': ({ approvedAt }) => momentCell(approvedAt),
        'paid-on': ({ paidOn }) => paidOn,
        failure: ({ failure }) => failure,
      },
      lang,
    );
    return { name: `payments-${shanghaiDay(this.clock.now())}.csv`, bytes };
  }
}
