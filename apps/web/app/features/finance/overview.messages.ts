import { defineMessages } from '#kernel';

export const overviewMessages = defineMessages({
  'web.over.title': { zh: '财务总览', en: 'Finance overview' },
  'web.over.on': { zh: '截至 {when}', en: 'As of {when}' },
  'web.over.waits': { zh: '待办', en: 'Waiting' },
  'web.over.waits.none': { zh: '没有等待办理的事项。', en: 'Nothing waits.' },
  'web.over.release': { zh: '张付款单待复核放行', en: 'Payment orders to release' },
  'web.over.failed': {
    zh: '笔付款未成功，待核实后重新付款',
    en: 'Failed payments, to be ordered again',
  },
  'web.over.corrections': { zh: '笔收款账户更正待复核', en: 'Corrections of accounts to confirm' },
  'web.over.write-offs': { zh: '笔核销申请待审批', en: 'Write-offs to approve' },
  'web.over.tasks': { zh: '件对账待办', en: 'Tasks of reconciliation' },
  'web.over.to-pay': { zh: '笔待编制付款单', en: 'Approved claims to be ordered' },
  'web.over.bank': { zh: '张付款单已放行，待银行结果', en: 'Released orders without the bank’s result' },
  'web.over.recoveries': { zh: '笔款项追回中', en: 'Payments being recovered' },
  'web.over.night.sound': {
    zh: '{day}夜间核账：账实相符。',
    en: 'Nightly verification of {day}: the books match.',
  },
  'web.over.night.unsound': {
    zh: '{day}夜间核账发现 {count} 处差异，查明前请勿放行新的付款单。',
    en: 'Nightly verification of {day}: {count} discrepancies. Release no order until they are explained.',
  },
  'web.over.night.report': { zh: '查看核账报告', en: 'Open the report' },
  'web.over.night.none': {
    zh: '还没有核账报告，第一份在今夜 2:00 后产生。',
    en: 'No verification yet; the first comes after 2:00 tonight.',
  },
});
