import { BankResult, BankResultLine, FinanceTask } from './bank-result.entity.js';
import { PaymentOrder, PaymentOrderLine, PaymentSequence, VoucherPayment } from './payment.entity.js';

export const paymentEntities = [
  VoucherPayment,
  PaymentOrder,
  PaymentOrderLine,
  PaymentSequence,
  BankResult,
  BankResultLine,
  FinanceTask,
];
