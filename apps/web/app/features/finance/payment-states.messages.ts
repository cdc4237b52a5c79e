import { defineMessages } from '#kernel';

/** Short names of the states of payments, to filter by. */
export const paymentStates = defineMessages({
  'web.payment.approved': { zh: '待付款', en: 'To be paid' },
  'web.payment.pay-ordered': { zh: '已列入付款单', en: 'Ordered' },
  'web.payment.paid': { zh: '已付款', en: 'Paid' },
  'web.payment.pay-failed': { zh: '付款未成功', en: 'Failed' },
  'web.payment.recovery-open': { zh: '追回中', en: 'In recovery' },
  'web.payment.recovered': { zh: '已追回', en: 'Recovered' },
  'web.payment.written-off': { zh: '已核销', en: 'Written off' },
});
