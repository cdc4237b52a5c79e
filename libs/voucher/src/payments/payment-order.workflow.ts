import { Workflow } from '#kernel';

export const PAYMENT_ORDER_STATES = ['awaiting-release', 'released', 'settled', 'refused'] as const;
export type PaymentOrderState = (typeof PAYMENT_ORDER_STATES)[number];
export type PaymentOrderMove = 'release' | 'refuse' | 'settle';
export type PaymentOrderCapacity = 'finance-approver' | 'finance-officer';

/** A batch of payments for the bank: made by one person, released by others, over when the bank has reported all. */
export const paymentOrderWorkflow = new Workflow<PaymentOrderState, PaymentOrderMove, PaymentOrderCapacity>({
  name: 'voucher-payment-order',
  initial: 'awaiting-release',
  states: {
    'awaiting-release': { label: { zh: '待复核放行', en: 'Awaiting release' } },
    released: { label: { zh: '已放行，待银行结果', en: 'Released; the bank’s result is awaited' } },
    settled: { label: { zh: '银行结果已全部登记', en: 'All results recorded' }, final: true },
    refused: { label: { zh: '未放行', en: 'Refused' }, final: true },
  },
  moves: {
    release: {
      from: ['awaiting-release'],
      to: 'released',
      by: ['finance-approver'],
      label: { zh: '放行', en: 'Release' },
    },
    refuse: {
      from: ['awaiting-release'],
      to: 'refused',
      by: ['finance-approver'],
      label: { zh: '不予放行', en: 'Refuse' },
      needsReason: true,
    },
    settle: {
      from: ['released'],
      to: 'settled',
      by: ['finance-officer'],
      label: { zh: '银行结果登记完毕', en: 'All results recorded' },
    },
  },
});
