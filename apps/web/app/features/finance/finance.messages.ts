import { defineMessages } from '#kernel';

/** Words that the pages of finance have in common. */
export const financeMessages = defineMessages({
  'web.finance': { zh: '财务工作台', en: 'Finance desk' },
  'web.finance.overview': { zh: '总览', en: 'Overview' },
  'web.finance.payments': { zh: '付款', en: 'Payments' },
  'web.finance.reconciliation': { zh: '对账', en: 'Reconciliation' },
  'web.finance.recoveries': { zh: '追回与核销', en: 'Recoveries' },
  'web.finance.lines': { zh: '预算', en: 'Budget' },
  'web.finance.verifications': { zh: '核账', en: 'Verification' },
  'web.finance.read-only': { zh: '您可以查看，不能办理。', en: 'You may look and not act.' },
  'web.finance.cancel': { zh: '取消', en: 'Cancel' },
  'web.finance.reason': { zh: '理由', en: 'Reason' },
  'web.finance.reason.hint': { zh: '写入办理记录，不能修改', en: 'Goes into the record for good' },
  'web.finance.asks': { zh: '{label}…', en: '{label}…' },
  'web.finance.csv': { zh: '下载表格（CSV）', en: 'Download as CSV' },
  'web.finance.print': { zh: '打印本页', en: 'Print this page' },
  'web.finance.yuan': { zh: '{amount} 元', en: '¥{amount}' },
  'web.finance.unverified': { zh: '未经核实', en: 'Not verified' },
  'web.finance.amount.full-width': {
    zh: '请使用半角数字，例如 120000.00。',
    en: 'Use plain figures (not full-width ones), for example 120000.00.',
  },
  'web.finance.amount.decimals': { zh: '最多保留两位小数。', en: 'Two decimals at most.' },
  'web.finance.amount.negative': { zh: '金额应大于零。', en: 'The amount must be above zero.' },
  'web.finance.amount.none': {
    zh: '请填写金额，例如 120000.00。',
    en: 'Give an amount, for example 120000.00.',
  },
  'web.finance.decided.approve': { zh: '同意', en: 'Approved' },
  'web.finance.decided.refuse': { zh: '不同意', en: 'Refused' },
  'web.finance.step': { zh: '第 {number} 步，共 {of} 步：{label}', en: 'Step {number} of {of}: {label}' },
  'web.finance.step.waits': { zh: '等待办理', en: 'Waiting' },
  'web.finance.step.yours': { zh: '等您办理', en: 'Waiting for you' },
});
