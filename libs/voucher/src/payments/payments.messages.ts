import { defineMessages } from '#kernel';

defineMessages({
  'voucher.bank-unknown': { zh: '没有这种银行文件格式。', en: 'There is no such format of a bank.' },
  'voucher.bank-file-refused': {
    zh: '银行结果文件未导入，未作任何更改。请按下列行号核对后重新导入。',
    en: 'The bank’s file was not taken in, and nothing was changed. Check the lines named below.',
  },
  'voucher.bank-file-not-base64': {
    zh: '文件内容没有完整送达，请重新选择文件后导入。',
    en: 'The file did not arrive whole. Choose it again.',
  },
  'voucher.payment-not-payable': {
    zh: '这笔款项已列入付款单或已付款，请刷新后重新选择。',
    en: 'This payment is in an order already, or paid. Reload the page and choose again.',
  },
  'voucher.payment-chosen-twice': { zh: '这笔款项选择了两次。', en: 'This payment was chosen twice.' },
  'voucher.payee-not-plain': {
    zh: '收款信息“{found}”含有不能写入银行文件的字符，请先更正收款信息。',
    en: 'The payee’s “{found}” has characters that cannot stand in a bank’s file. Have it corrected first.',
  },
  'voucher.recovery-beyond': {
    zh: '追回金额不能超过尚未追回的 {outstanding}。',
    en: 'No more can come back than is outstanding ({outstanding}).',
  },
  'voucher.payee-correction-waits': {
    zh: '这笔款项的收款账户更正正在等待复核，复核后才能列入付款单。',
    en: 'A correction of this payee’s account waits to be confirmed; the payment can be ordered after that.',
  },
  'voucher.payee-unchanged': {
    zh: '更正后的收款信息与现有信息相同。',
    en: 'The corrected payee is the same as the present one.',
  },
  'voucher.payee-cell': {
    zh: '不能以空格、=、+、-、@ 开头，也不能含有看不见的字符。',
    en: 'It must not begin with a blank, =, +, - or @, nor have characters that cannot be seen.',
  },
  'voucher.account-not-digits': {
    zh: '收款账号只能是 8 至 32 位半角数字。',
    en: 'An account number is 8 to 32 plain digits.',
  },
  'voucher.payment-order-not-released': {
    zh: '付款单放行后才能下载付款文件。',
    en: 'The file can be downloaded once the order is released.',
  },
});

export const PAYMENT_NOTICES = defineMessages({
  'voucher.notice.payment-order.title': {
    zh: '付款单待复核放行：{number}',
    en: 'Payment order to release: {number}',
  },
  'voucher.notice.payment-order.body': {
    zh: '{maker}编制的付款单 {number}（{lines} 笔，合计 {total}）待复核放行。',
    en: 'The payment order {number} made by {maker} ({lines} payments, {total} in all) waits to be released.',
  },
  'voucher.notice.order-decided.title': {
    zh: '付款单{decision}：{number}',
    en: 'Payment order {decision}: {number}',
  },
  'voucher.notice.order-decided.body': {
    zh: '付款单 {number}（{lines} 笔，合计 {total}）{decision}。{reason}',
    en: 'The payment order {number} ({lines} payments, {total} in all) is {decision}. {reason}',
  },
  'voucher.notice.paid.title': { zh: '创新券款项已支付：{number}', en: 'Voucher money paid: {number}' },
  'voucher.notice.paid.body': {
    zh: '兑付申请 {number} 的款项 {amount} 已支付至{payee}，银行处理日期 {day}。',
    en: 'The {amount} of the claim {number} have been paid to {payee}; the bank’s day is {day}.',
  },
  'voucher.notice.pay-failed.title': {
    zh: '付款未成功，正在重新办理：{number}',
    en: 'Payment failed and is being made again: {number}',
  },
  'voucher.notice.pay-failed.body': {
    zh: '兑付申请 {number} 的款项 {amount} 未能支付至{payee}。银行说明：{note}。款项仍为您保留，我们将核实后重新付款；如收款账户有变化，请联系财务人员。',
    en: 'The {amount} of the claim {number} could not be paid to {payee}. The bank says: {note}. The money is kept for you and will be paid again; if the payee’s account has changed, please tell finance.',
  },
  'voucher.notice.recovery.title': {
    zh: '请退回创新券款项：{number}',
    en: 'Voucher money to be paid back: {number}',
  },
  'voucher.notice.recovery.body': {
    zh: '兑付申请 {number} 已支付的款项 {amount} 需要退回。原因：{reason}。财务人员将与您联系办理；如有异议，请及时说明。',
    en: 'The {amount} paid for the claim {number} have to be paid back. Reason: {reason}. Finance will be in touch; if you disagree, please say so soon.',
  },
  'voucher.notice.write-off.title': { zh: '款项核销待审批：{number}', en: 'Write-off to approve: {number}' },
  'voucher.notice.write-off.body': {
    zh: '{maker}申请核销兑付申请 {number} 未能追回的款项 {amount}。原因：{reason}',
    en: '{maker} asks to write off {amount} of the claim {number} that could not be recovered. Reason: {reason}',
  },
  'voucher.notice.finance-tasks.title': {
    zh: '银行结果有 {count} 行待人工处理',
    en: 'Lines of a bank’s result to look into: {count}',
  },
  'voucher.notice.finance-tasks.body': {
    zh: '结果文件“{file}”中有 {count} 行与付款单不一致，未作处理，请逐行核实。',
    en: 'Lines of the result file “{file}” that do not agree with the payment orders: {count}. Nothing was done with them; please look into each.',
  },
});

export const FINANCE_NOTICES = defineMessages({
  'voucher.notice.bank-silent.title': {
    zh: '银行结果逾期未到：{number}',
    en: 'The bank’s result is overdue: {number}',
  },
  'voucher.notice.bank-silent.body': {
    zh: '付款单 {number}（{lines} 笔，合计 {total}）放行已满 {days} 个工作日，银行结果仍不完整。已建立对账任务，请联系开户银行查询。',
    en: 'The payment order {number} ({lines} payments, {total} in all) was released {days} working days ago and its results are not complete. A task was opened; please ask the bank.',
  },
  'voucher.notice.payee-correction.title': {
    zh: '收款账户更正待复核：{number}',
    en: 'Correction of a payee’s account to confirm: {number}',
  },
  'voucher.notice.payee-correction.body': {
    zh: '{maker}申请更正兑付申请 {number} 的收款账户。原因：{reason}。请核对原账户与新账户后决定。',
    en: '{maker} asks to correct the payee’s account of the claim {number}. Reason: {reason}. Compare the old account with the new one before you decide.',
  },
  'voucher.notice.ledger-sound.title': {
    zh: '夜间核账：账实相符（{day}）',
    en: 'Nightly verification: the books match ({day})',
  },
  'voucher.notice.ledger-sound.body': {
    zh: '{day}夜间核账完成，共核对 {entries} 条分录，未发现差异。',
    en: 'The verification of {day} went through {entries} entries and found nothing amiss.',
  },
  'voucher.notice.ledger-unsound.title': {
    zh: '夜间核账发现 {findings} 处差异（{day}）',
    en: 'Nightly verification found {findings} discrepancies ({day})',
  },
  'voucher.notice.ledger-unsound.body': {
    zh: '{day}夜间核账发现 {findings} 处差异，请立即查看核账报告；查明前请勿放行新的付款单。',
    en: 'The verification of {day} found {findings} discrepancies. Look at its report at once, and release no payment order until they are explained.',
  },
});

/** The task that a silent bank leaves to a person. */
export const SILENT_BANK = defineMessages({
  'voucher.bank-silent': {
    zh: '付款单 {number} 放行已满 {days} 个工作日，尚有 {open} 笔（合计 {sum}）没有银行结果。请联系开户银行查询，取得结果文件后导入。',
    en: 'The payment order {number} was released {days} working days ago; {open} payments ({sum} in all) are without a result. Ask the bank, and take in its file when you have it.',
  },
});

defineMessages({
  'voucher.check.recovered': {
    zh: '轮次 {round} 的付款记录显示追回 {told}，账上追回 {booked}。',
    en: 'Payments of the round {round} say that {told} came back, the books say {booked}.',
  },
});

export const DECISION_TEXTS = defineMessages({
  'voucher.order-decision.release': { zh: '已放行', en: 'released' },
  'voucher.order-decision.refuse': { zh: '未获放行', en: 'refused' },
});
