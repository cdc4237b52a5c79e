import { z } from 'zod';
import { instant, money, text } from '../voucher.schema.js';
import { TASK_STATES } from './bank-result.entity.js';
import { PAYMENT_ORDER_STATES } from './payment-order.workflow.js';
import { CORRECTION_STATES } from './payee-correction.entity.js';
import { PAYMENT_STATES } from './payment.workflow.js';

/** Payments that one order takes, and that are listed together. */
const MOST_OF_ORDER = 500;

const version = z.number().int().min(1);
const day = z.iso.date();

/** Base64 of a file of at most 700 kB. */
const content = z.string().min(1).max(960_000);
const format = z.string().max(60);

export const makeOrderBody = z
  .object({ payments: z.array(z.uuid()).min(1).max(MOST_OF_ORDER), format, key: z.uuid() })
  .meta({ id: 'MakePaymentOrder' });
export const decideOrderBody = z
  .object({
    version,
    /** Number of the step of the approval that the person saw. */
    step: z.number().int().min(1).max(5),
    outcome: z.enum(['approve', 'refuse']),
    reason: z.string().max(500).optional(),
  })
  .meta({ id: 'DecideOnPaymentOrder' });
export const importBody = z
  .object({ format, fileName: z.string().trim().min(1).max(200), content })
  .meta({ id: 'ImportBankResult' });
/** Yuan, as typed; `readAmount` says what is wrong with it. */
const amount = z.string().max(60);

export const recoveredBody = z
  .object({ version, reason: z.string().max(500), amount: amount.optional() })
  .meta({ id: 'RecordRecovery' });
export const correctPayeeBody = z
  .object({
    version,
    payee: z.string().trim().min(1).max(200),
    payeeBank: z.string().trim().min(1).max(120),
    payeeAccount: z.string().max(60),
    reason: z.string().max(500),
  })
  .meta({ id: 'CorrectPayee' });
export const recoveryBody = z.object({ version, reason: z.string().max(500) }).meta({ id: 'RecoverPayment' });
export const taskBody = z.object({ version }).meta({ id: 'AssignFinanceTask' });
export const closeTaskBody = z
  .object({ version, reason: z.string().max(500) })
  .meta({ id: 'CloseFinanceTask' });

export const paymentQuery = z.object({
  state: z.enum(PAYMENT_STATES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  /** Rows of a page; an order takes as many as the largest. */
  size: z.coerce.number().int().min(1).max(MOST_OF_ORDER).default(50),
});
export const taskQuery = z.object({ state: z.enum(TASK_STATES).optional() });

export const payment = z
  .object({
    id: z.uuid(),
    claim: z.uuid(),
    number: z.string(),
    company: z.string(),
    payee: z.string(),
    payeeBank: z.string(),
    /** Its last four figures. */
    payeeAccount: z.string(),
    amount: money,
    /** What came back of it after it was paid in error. */
    recovered: money,
    state: z.enum(PAYMENT_STATES),
    stateName: text,
    version,
    order: z.uuid().nullable(),
    /** What somebody of finance approval has to decide about it. */
    waits: z.enum(['payee-correction', 'write-off']).nullable(),
    approvedAt: instant,
    paidOn: day.nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'VoucherPayment' });

const payee = z.object({
  name: z.string(),
  bank: z.string(),
  /** Its last four figures; whole while somebody has to compare it. */
  account: z.string(),
});

export const bankFormat = z
  .object({ id: z.string(), name: text, source: text, verified: z.boolean() })
  .meta({ id: 'BankFormat' });

export const paymentList = z
  .object({
    items: z.array(payment),
    total: z.number().int(),
    page: z.number().int(),
    formats: z.array(bankFormat),
  })
  .meta({ id: 'VoucherPayments' });

const approval = {
  /** What was decided so far. */
  decisions: z.array(
    z.object({
      step: z.number().int(),
      outcome: z.enum(['approve', 'refuse']),
      person: z.string(),
      reason: z.string().nullable(),
      at: instant,
    }),
  ),
  /** The step that waits; null when none does. */
  next: z
    .object({
      number: z.number().int(),
      of: z.number().int(),
      label: text,
      allowed: z.boolean(),
      hint: text.nullable(),
    })
    .nullable(),
};

/** One payment with all that was done about it, and the approval of its write-off. */
export const paymentRecord = payment
  .extend({
    /** Each part that came back, from the books. */
    recoveries: z.array(z.object({ amount: money, at: instant })),
    /** Corrections of the payee, the latest first; the old values stay. */
    corrections: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(CORRECTION_STATES),
        stateName: text,
        old: payee,
        new: payee,
        reason: z.string(),
        proposedBy: z.string(),
        at: instant,
        decidedBy: z.string().nullable(),
        decidedAt: instant.nullable(),
        decidedReason: z.string().nullable(),
      }),
    ),
    /** The confirmation of a correction that waits; null when none does. */
    correction: approval.next,
    history: z.array(
      z.object({
        move: z.string(),
        label: text,
        person: z.string(),
        reason: z.string().nullable(),
        at: instant,
      }),
    ),
    ...approval,
  })
  .meta({ id: 'VoucherPaymentRecord' });

const orderSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  format: z.string(),
  state: z.enum(PAYMENT_ORDER_STATES),
  stateName: text,
  version: z.number().int(),
  total: money,
  lines: z.number().int(),
  madeBy: z.string(),
  madeAt: instant,
  releasedAt: instant.nullable(),
  settledAt: instant.nullable(),
});

export const paymentOrderList = z
  .object({ items: z.array(orderSummary.meta({ id: 'PaymentOrderSummary' })) })
  .meta({ id: 'PaymentOrders' });

export const paymentOrder = orderSummary
  .extend({
    payments: z.array(
      z.object({
        line: z.number().int(),
        reference: z.string(),
        payment: z.uuid(),
        payee: z.string(),
        payeeAccount: z.string(),
        amount: money,
        purpose: z.string(),
        outcome: z.enum(['paid', 'failed']).nullable(),
      }),
    ),
    ...approval,
  })
  .meta({ id: 'PaymentOrder' });

export const bankResult = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    sha256: z.string(),
    format: z.string(),
    encoding: z.string(),
    importedBy: z.string(),
    at: instant,
    paid: z.number().int(),
    failed: z.number().int(),
    /** Lines that an earlier file had reported already. */
    known: z.number().int(),
    /** Lines that were left to a person. */
    tasks: z.number().int(),
    lines: z.array(
      z.object({
        line: z.number().int(),
        reference: z.string(),
        amount: money,
        status: z.string(),
        day: day.nullable(),
        note: z.string(),
        verdict: z.enum(['apply', 'known', 'task']),
        outcome: z.enum(['paid', 'failed']).nullable(),
        /** Why it was left to a person. */
        reason: text.nullable(),
      }),
    ),
  })
  .meta({ id: 'BankResult' });

export const bankResultList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          fileName: z.string(),
          importedBy: z.string(),
          at: instant,
          lines: z.number().int(),
          paid: z.number().int(),
          failed: z.number().int(),
          known: z.number().int(),
          tasks: z.number().int(),
          /** Of the tasks. */
          openTasks: z.number().int(),
        })
        .meta({ id: 'BankResultSummary' }),
    ),
  })
  .meta({ id: 'BankResults' });

const task = z
  .object({
    id: z.uuid(),
    /** The result file and its line; null when it is about an order. */
    result: z.uuid().nullable(),
    fileName: z.string().nullable(),
    line: z.number().int().nullable(),
    /** The order of which the bank says nothing; null when it is about a line. */
    order: z.uuid().nullable(),
    /** The bank's reference, or the number of the order. */
    reference: z.string(),
    amount: money,
    code: z.string(),
    text,
    state: z.enum(TASK_STATES),
    stateName: text,
    version: z.number().int(),
    assignedTo: z.string().nullable(),
    createdAt: instant,
    closedAt: instant.nullable(),
    /** Why it was closed. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'FinanceTask' });
export const financeTasks = z.object({ items: z.array(task) }).meta({ id: 'FinanceTasks' });

export type MakeOrderBody = z.infer<typeof makeOrderBody>;
export type DecideOrderBody = z.infer<typeof decideOrderBody>;
export type ImportBody = z.infer<typeof importBody>;
const verificationSummary = z.object({
  id: z.uuid(),
  /** In Shanghai. */
  day,
  at: instant,
  sound: z.boolean(),
  findings: z.number().int(),
});
export const verificationList = z
  .object({ items: z.array(verificationSummary.meta({ id: 'LedgerVerificationSummary' })) })
  .meta({ id: 'LedgerVerifications' });
export const verification = verificationSummary
  .extend({
    /** False when the processes' account of the database might change entries. */
    entriesProtected: z.boolean(),
    accounts: z.number().int(),
    transfers: z.number().int(),
    entries: z.number().int(),
    seconds: z.number(),
    checks: z.array(
      z.object({
        name: z.string(),
        seconds: z.number(),
        findings: z.array(z.object({ subject: z.string(), code: z.string(), text })),
        /** There are more than are told. */
        more: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'LedgerVerification' });

export type VerificationListView = z.infer<typeof verificationList>;
export type VerificationView = z.infer<typeof verification>;
export type RecoveredBody = z.infer<typeof recoveredBody>;
export type CorrectPayeeBody = z.infer<typeof correctPayeeBody>;
export type BankResultListView = z.infer<typeof bankResultList>;
export type RecoveryBody = z.infer<typeof recoveryBody>;
export type PaymentRecordView = z.infer<typeof paymentRecord>;
export type TaskBody = z.infer<typeof taskBody>;
export type CloseTaskBody = z.infer<typeof closeTaskBody>;
export type PaymentQuery = z.infer<typeof paymentQuery>;
export type TaskQuery = z.infer<typeof taskQuery>;
export type PaymentListView = z.infer<typeof paymentList>;
export type PaymentOrderListView = z.infer<typeof paymentOrderList>;
export type PaymentOrderView = z.infer<typeof paymentOrder>;
export type BankResultView = z.infer<typeof bankResult>;
export type FinanceTasksView = z.infer<typeof financeTasks>;
