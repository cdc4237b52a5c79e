import { Workflow } from '#kernel';

export const PAYMENT_STATES = [
  'approved',
  'pay-ordered',
  'paid',
  'pay-failed',
  'recovery-open',
  'recovered',
  'written-off',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];
export type PaymentMove =
  | 'order'
  | 'drop'
  | 'settle'
  | 'fail'
  | 'correct-payee'
  | 'open-recovery'
  | 'recover-part'
  | 'recover'
  | 'write-off';
export type PaymentCapacity = 'finance-officer' | 'finance-approver';

/**
 * The course of the money of one approved claim. Only what the bank reports makes it paid; a payment that failed, or
 * whose order was refused, goes into a new order. What was paid in error is recovered, at once or in parts; what does
 * not come back is written off by others.
 */
export const paymentWorkflow = new Workflow<PaymentState, PaymentMove, PaymentCapacity>({
  name: 'voucher-payment',
  initial: 'approved',
  states: {
    approved: { label: { zh: '待付款', en: 'To be paid' } },
    'pay-ordered': { label: { zh: '已列入付款单', en: 'In a payment order' } },
    paid: { label: { zh: '已付款', en: 'Paid' } },
    'pay-failed': { label: { zh: '付款未成功，待重新付款', en: 'Payment failed; to be ordered again' } },
    'recovery-open': { label: { zh: '追回中', en: 'Being recovered' } },
    recovered: { label: { zh: '已追回', en: 'Recovered' }, final: true },
    'written-off': { label: { zh: '已核销', en: 'Written off' }, final: true },
  },
  moves: {
    order: {
      from: ['approved', 'pay-failed'],
      to: 'pay-ordered',
      by: ['finance-officer'],
      label: { zh: '列入付款单', en: 'Put into a payment order' },
    },
    drop: {
      from: ['pay-ordered'],
      to: 'approved',
      by: ['finance-approver'],
      label: { zh: '付款单未获放行', en: 'Payment order refused' },
    },
    settle: {
      from: ['pay-ordered'],
      to: 'paid',
      by: ['finance-officer'],
      label: { zh: '银行确认付款成功', en: 'Confirmed by the bank' },
    },
    fail: {
      from: ['pay-ordered'],
      to: 'pay-failed',
      by: ['finance-officer'],
      label: { zh: '银行反馈付款未成功', en: 'Reported as failed by the bank' },
    },
    'correct-payee': {
      from: ['pay-failed'],
      to: 'pay-failed',
      by: ['finance-approver'],
      label: { zh: '更正收款账户', en: 'Correct the payee’s account' },
    },
    'open-recovery': {
      from: ['paid'],
      to: 'recovery-open',
      by: ['finance-officer'],
      label: { zh: '发起追回', en: 'Open a recovery' },
      needsReason: true,
    },
    'recover-part': {
      from: ['recovery-open'],
      to: 'recovery-open',
      by: ['finance-officer'],
      label: { zh: '登记部分追回', en: 'Record a part as recovered' },
    },
    recover: {
      from: ['recovery-open'],
      to: 'recovered',
      by: ['finance-officer'],
      label: { zh: '登记已追回', en: 'Record as recovered' },
    },
    'write-off': {
      from: ['recovery-open'],
      to: 'written-off',
      by: ['finance-approver'],
      label: { zh: '核销', en: 'Write off' },
    },
  },
});
