import { BankResult, BankResultLine, FinanceTask } from './bank-result.entity.js';
import { PayeeCorrection } from './payee-correction.entity.js';
import { PaymentOrder, PaymentOrderLine, PaymentSequence, VoucherPayment } from './payment.entity.js';

export const paymentEntities = [
  VoucherPayment,
  PaymentOrder,
  PaymentOrderLine,
  PaymentSequence,
  BankResult,
  BankResultLine,
  FinanceTask,
  PayeeCorrection,
];
