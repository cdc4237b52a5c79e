import { defineMessages } from '#kernel';

/** Column heads of exported tables. Amounts are in yuan, times in Beijing. */
export const COLUMNS = defineMessages({
  'voucher.export.claim': { zh: '兑付申请', en: 'Claim' },
  'voucher.export.company': { zh: '企业', en: 'Company' },
  'voucher.export.payee': { zh: '收款户名', en: 'Payee' },
  'voucher.export.bank': { zh: '开户银行', en: 'Bank' },
  'voucher.export.account': { zh: '收款账号（后四位）', en: 'Account (last four)' },
  'voucher.export.amount': { zh: '金额（元）', en: 'Amount (yuan)' },
  'voucher.export.recovered': { zh: '已追回（元）', en: 'Recovered (yuan)' },
  'voucher.export.state': { zh: '状态', en: 'State' },
  'voucher.export.order': { zh: '付款单', en: 'Payment order' },
  'voucher.export.approved-at': { zh: '核准时间', en: 'Approved at' },
  'voucher.export.paid-on': { zh: '付款日期', en: 'Paid on' },
  'voucher.export.failure': { zh: '未成功原因', en: 'Why it failed' },
  'voucher.export.round': { zh: '轮次', en: 'Round' },
  'voucher.export.appropriated': { zh: '已安排（元）', en: 'Appropriated (yuan)' },
  'voucher.export.available': { zh: '可发放（元）', en: 'Available (yuan)' },
  'voucher.export.promised': { zh: '已发放未核准（元）', en: 'Promised (yuan)' },
  'voucher.export.approved': { zh: '已核准待付（元）', en: 'Approved, to be paid (yuan)' },
  'voucher.export.paid': { zh: '已付款（元）', en: 'Paid (yuan)' },
  'voucher.export.returned': { zh: '关闭后退回（元）', en: 'Returned after closing (yuan)' },
  'voucher.export.waiting': { zh: '轮候家数', en: 'Waiting' },
  'voucher.export.day': { zh: '日期', en: 'Day' },
  'voucher.export.at': { zh: '时间', en: 'Time' },
  'voucher.export.number': { zh: '序号', en: 'No.' },
  'voucher.export.account-kind': { zh: '科目', en: 'Account' },
  'voucher.export.movement': { zh: '业务', en: 'Movement' },
  'voucher.export.subject': { zh: '业务编号', en: 'For' },
  'voucher.export.change': { zh: '变动（元）', en: 'Change (yuan)' },
  'voucher.export.after': { zh: '变动后余额（元）', en: 'Balance after (yuan)' },
});

/** A budget line's accounts by their kind in the ledger. */
export const ACCOUNT_TEXTS = defineMessages({
  'voucher.account.appropriation': { zh: '预算来源', en: 'Appropriation' },
  'voucher.account.available': { zh: '可发放', en: 'Available' },
  'voucher.account.approved': { zh: '已核准待付', en: 'Approved, to be paid' },
  'voucher.account.paid': { zh: '已付款', en: 'Paid' },
  'voucher.account.bank': { zh: '银行', en: 'Bank' },
  'voucher.account.recovered': { zh: '已追回', en: 'Recovered' },
  'voucher.account.returned': { zh: '关闭后退回', en: 'Returned after closing' },
});
