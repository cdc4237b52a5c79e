import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** What the API says of finance; libs/voucher/src/payments/payments.schema.ts says what every member means. */
export type Payment = Schemas['VoucherPayment'];
export type PaymentList = Schemas['VoucherPayments'];
export type PaymentRecord = Schemas['VoucherPaymentRecord'];
export type BankFormat = Schemas['BankFormat'];
export type OrderSummary = Schemas['PaymentOrderSummary'];
export type OrderList = Schemas['PaymentOrders'];
export type Order = Schemas['PaymentOrder'];
export type NextStep = NonNullable<Order['next']>;
export type BankResult = Schemas['BankResult'];
export type BankResultList = Schemas['BankResults'];
export type FinanceTask = Schemas['FinanceTask'];
export type FinanceTasks = Schemas['FinanceTasks'];
export type Line = Schemas['BudgetLine'];
export type LineList = Schemas['BudgetLines'];
export type LineDays = Schemas['BudgetLineDays'];
export type Verification = Schemas['LedgerVerification'];
export type VerificationList = Schemas['LedgerVerifications'];
