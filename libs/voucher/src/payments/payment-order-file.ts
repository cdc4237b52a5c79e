import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { moneyOf } from '../money-of.js';
import { Banks } from './banks.js';
import { PaymentOrders } from './payment-orders.js';
import { writePaymentFile } from './write-payment-file.js';

/** The file that finance takes to the bank: the same bytes each time, and none before the order is released. */
@Injectable()
export class PaymentOrderFile {
  constructor(
    private readonly orders: PaymentOrders,
    private readonly banks: Banks,
  ) {}

  /** @throws DomainError 404; `voucher.payment-order-not-released` 409 */
  async run(id: string): Promise<{ name: string; bytes: Buffer }> {
    const order = await this.orders.read(id);
    if (!order.releasedAt) throw new DomainError('voucher.payment-order-not-released', 409);
    const lines = await this.orders.linesOf(id);
    const payments = lines.map((line) => ({ ...line, amount: moneyOf(line.amount) }));
    const bytes = writePaymentFile(payments, this.banks.format(order.format).payment);
    return { name: `${order.number}.csv`, bytes };
  }
}
