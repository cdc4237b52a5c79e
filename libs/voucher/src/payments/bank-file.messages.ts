import { defineMessages } from '#kernel';

/** What can be wrong with a whole result file: nothing of it is taken. */
export const BANK_FILE_TEXTS = defineMessages({
  'voucher.bank-file-empty': { zh: '文件没有内容。', en: 'The file is empty.' },
  'voucher.bank-file-size': {
    zh: '文件超过 {most} KB，请向银行索取分批的结果文件。',
    en: 'The file is larger than {most} kB. Ask the bank for smaller ones.',
  },
  'voucher.bank-file-lines': {
    zh: '文件超过 {most} 行，请向银行索取分批的结果文件。',
    en: 'The file has more than {most} lines. Ask the bank for smaller ones.',
  },
  'voucher.bank-encoding': {
    zh: '无法识别文件编码，仅支持 UTF-8 和 GBK。',
    en: 'The file is neither UTF-8 nor GBK.',
  },
  'voucher.bank-header': {
    zh: '表头与所选银行格式不符，应为：{expected}',
    en: 'The header is not the one of this bank’s format ({expected}).',
  },
  'voucher.bank-line-long': { zh: '本行过长。', en: 'This line is too long.' },
  'voucher.bank-control': {
    zh: '本行含有不可见的控制字符。',
    en: 'This line has control characters, which cannot be seen.',
  },
  'voucher.bank-quotes': {
    zh: '本行引号不成对或位置不对。',
    en: 'A quotation mark of this line is not closed or out of place.',
  },
  'voucher.bank-columns': {
    zh: '本行有 {found} 列，应有 {expected} 列。',
    en: 'This line has {found} columns; it should have {expected}.',
  },
  'voucher.bank-reference': { zh: '本行缺少业务参考号。', en: 'This line has no reference.' },
  'voucher.bank-full-width': {
    zh: '参考号、金额、日期请使用半角字符。',
    en: 'Reference, amount and date must be in plain (not full-width) characters.',
  },
  'voucher.bank-amount': {
    zh: '金额“{found}”不正确，应为大于零、最多两位小数的金额。',
    en: 'The amount “{found}” is not one above zero with at most two decimals.',
  },
  'voucher.bank-date': {
    zh: '日期“{found}”不正确或晚于今天。',
    en: 'The date “{found}” is not one, or is after today.',
  },
  'voucher.bank-truncated': {
    zh: '文件不完整：缺少结尾的“{trailer}”行。',
    en: 'The file is cut short: its last row, which adds everything up, is missing ({trailer}).',
  },
  'voucher.bank-cut-line': {
    zh: '文件不完整：最后一行没有换行符。',
    en: 'The file is cut short: its last line has no end.',
  },
  'voucher.bank-after-trailer': {
    zh: '“{trailer}”行之后还有内容。',
    en: 'There is something behind the row that adds everything up ({trailer}).',
  },
  'voucher.bank-count': {
    zh: '合计笔数“{found}”与实际 {expected} 笔不符。',
    en: 'The file says it has “{found}” lines, but it has {expected}.',
  },
  'voucher.bank-total': {
    zh: '合计金额“{found}”与各行之和 {expected} 不符。',
    en: 'The file says its sum is “{found}”, but its lines add up to {expected}.',
  },
});

/** Why a single line was left to a person. */
export const RESULT_LINE_TEXTS = defineMessages({
  'voucher.result-unknown-reference': {
    zh: '没有与该业务参考号对应的付款。',
    en: 'There is no payment with this reference.',
  },
  'voucher.result-not-released': {
    zh: '该付款所在的付款单尚未放行，银行不应已处理。',
    en: 'The payment order of this payment was not released, so that the bank should not have it.',
  },
  'voucher.result-unknown-status': {
    zh: '无法识别处理结果“{found}”。',
    en: 'The bank’s word “{found}” is not known.',
  },
  'voucher.result-amount-differs': {
    zh: '银行金额 {found} 与付款金额 {expected} 不一致。',
    en: 'The bank says {found}, the payment order {expected}.',
  },
  'voucher.result-account-differs': {
    zh: '银行返回的收款账号与付款单不一致。',
    en: 'The bank names another payee’s account than the payment order.',
  },
  'voucher.result-twice': {
    zh: '同一文件中该业务参考号出现多次（第 {lines} 行）。',
    en: 'This reference is in the file more than once (lines {lines}).',
  },
  'voucher.result-conflicts': {
    zh: '该付款此前已按另一结果登记，与本行不一致。',
    en: 'This payment was already recorded with another result.',
  },
});
