import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { BudgetModule } from '../budget/budget.module.js';
import { AssignFinanceTask } from './assign-finance-task.js';
import { ApplyResultLines } from './apply-result-lines.js';
import { Banks } from './banks.js';
import { CorrectPayee } from './correct-payee.js';
import { CloseFinanceTask } from './close-finance-task.js';
import { DecideOnPaymentOrder } from './decide-on-payment-order.js';
import { FinanceTasks } from './finance-tasks.js';
import { ImportBankResult } from './import-bank-result.js';
import { ListBankResults } from './list-bank-results.js';
import { ListFinanceTasks } from './list-finance-tasks.js';
import { ListPayments } from './list-payments.js';
import { MakePaymentOrder } from './make-payment-order.js';
import { PaymentNotices } from './payment-notices.js';
import { PaymentOrderFile } from './payment-order-file.js';
import { PaymentOrders } from './payment-orders.js';
import { PaymentsProcessor } from './payments.processor.js';
import { Payments } from './payments.js';
import { RecoverPayment } from './recover-payment.js';
import { TellFinance } from './tell-finance.js';
import { ViewBankResult } from './view-bank-result.js';
import { ViewPayment } from './view-payment.js';
import { ViewPaymentOrders } from './view-payment-orders.js';
import { ViewVerifications } from './view-verifications.js';
import { WatchSilentBanks } from './watch-silent-banks.js';
import { WriteOffPayment } from './write-off-payment.js';

const COMMANDS = [
  AssignFinanceTask,
  CloseFinanceTask,
  CorrectPayee,
  DecideOnPaymentOrder,
  ImportBankResult,
  MakePaymentOrder,
  RecoverPayment,
  WriteOffPayment,
];
const QUERIES = [
  ListBankResults,
  ListFinanceTasks,
  ListPayments,
  PaymentOrderFile,
  ViewBankResult,
  ViewPayment,
  ViewPaymentOrders,
  ViewVerifications,
];

/** From an approved claim to the money at its payee. */
@Module({
  imports: [BudgetModule, NotifyModule],
  providers: [
    ApplyResultLines,
    Banks,
    FinanceTasks,
    PaymentNotices,
    PaymentOrders,
    Payments,
    ...COMMANDS,
    ...QUERIES,
  ],
  exports: [Payments, ...COMMANDS, ...QUERIES],
})
export class PaymentsModule {}

/** What the queue and the schedule do about payments. */
@Module({
  imports: [NotifyModule],
  providers: [PaymentNotices, PaymentsProcessor, TellFinance, WatchSilentBanks],
})
export class PaymentsWorkerModule {}
