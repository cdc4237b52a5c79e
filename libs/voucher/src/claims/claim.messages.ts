import { defineMessages } from '#kernel';

export const CLAIM_TEXTS = defineMessages({
  'voucher.claim-key-reused': {
    zh: '该请求编号已用于另一份兑付申请，请刷新页面后重新提交。',
    en: 'This request key was used for another claim. Reload the page and submit again.',
  },
  'voucher.claim-amount-beyond': {
    zh: '申请金额 {amount} 超过本订单预留的券额 {reserved}。',
    en: 'You claim {amount}, more than the {reserved} that is set aside for this order.',
  },
  'voucher.claim-amount-beyond-invoice': {
    zh: '申请金额 {amount} 超出上限：创新券最多承担发票金额 {invoice} 的 {percent}%，即 {most}。',
    en: 'You claim {amount}. The voucher pays at most {percent}% of the invoice of {invoice}, which is {most}.',
  },
  'voucher.claim-beyond-cap': {
    zh: '申请金额 {amount} 超过按实际开票金额可兑付的上限 {most}，不能核准，请退回形式审查。',
    en: '{amount} is claimed, more than the {most} that the invoice allows. It cannot be approved: send it back to the formal check.',
  },
  'voucher.claim-invoice-number': {
    zh: '请填写 8 位或 20 位发票号码。',
    en: 'Enter the invoice’s number, 8 or 20 figures.',
  },
  'voucher.claim-invoice-code': {
    zh: '8 位号码的发票须填写 10 位或 12 位发票代码；20 位号码的数电发票没有代码，请留空。',
    en: 'An invoice with a number of 8 figures has a code of 10 or 12; one of 20 figures has none.',
  },
  'voucher.claim-date-invalid': {
    zh: '请填写日期，例如 2026-10-12。',
    en: 'Enter a day, for example 2026-10-12.',
  },
  'voucher.claim-date-in-future': { zh: '日期不能晚于今天。', en: 'The day cannot be after today.' },
  'voucher.claim-seller-missing': {
    zh: '请填写发票上的销售方名称。',
    en: 'Enter the seller’s name as it stands in the invoice.',
  },
  'voucher.claim-payment-short': {
    zh: '付款金额 {paid} 低于企业自付部分 {own}。',
    en: '{paid} was paid, less than the company’s own share of {own}.',
  },
  'voucher.claim-account-missing': {
    zh: '付款已超过企业自付部分，券额将拨付企业。请填写本企业的开户银行和银行账号（8 至 30 位数字）。',
    en: 'More than the own share was paid, so the voucher’s share goes to the company. Enter its bank and account number (8 to 30 figures).',
  },
  'voucher.claim-file-missing': { zh: '请上传此项材料。', en: 'Please upload this document.' },
  'voucher.claim-file-infected': {
    zh: '文件“{name}”未通过病毒检查，请删除后重新上传。',
    en: 'The file “{name}” did not pass the malware check. Remove it and upload a clean one.',
  },
  'voucher.claim-invoice-used': {
    zh: '该发票已用于其他兑付申请，不能重复使用。',
    en: 'This invoice was used for another claim and cannot be used again.',
  },
  'voucher.claim-file-used': {
    zh: '文件“{name}”与其他兑付申请的材料内容相同，不能重复使用。',
    en: 'The file “{name}” has the same contents as evidence of another claim and cannot be used again.',
  },
  'voucher.claim-used-by': { zh: '已用于兑付申请 {claims}', en: 'Used for claim {claims}' },
  'voucher.claim-invoice-tried': {
    zh: '本订单曾提交已被其他申请使用的发票 {value}，当时未予受理。',
    en: 'For this order, an invoice was handed in before that another claim had used ({value}); it was refused.',
  },
  'voucher.claim-file-tried': {
    zh: '本订单曾提交已被其他申请使用的文件，当时未予受理。',
    en: 'For this order, a file was handed in before that another claim had used; it was refused.',
  },
  'voucher.claim-invoice-beyond-contract': {
    zh: '发票金额 {invoice} 超过合同金额 {contract}。',
    en: 'The invoice says {invoice}, more than the contract amount {contract}.',
  },
  'voucher.claim-invoice-below-contract': {
    zh: '发票金额 {invoice} 低于合同金额 {contract}，请核实实际结算情况。',
    en: 'The invoice says {invoice}, less than the contract amount {contract}. What was really settled?',
  },
  'voucher.claim-contract-before-voucher': {
    zh: '合同签订日期 {contract} 早于创新券发放日期 {issued}。',
    en: 'The contract was signed on {contract}, before the voucher was issued on {issued}.',
  },
  'voucher.claim-invoice-before-contract': {
    zh: '开票日期 {invoice} 早于合同签订日期 {contract}。',
    en: 'The invoice is of {invoice}, before the contract of {contract}.',
  },
  'voucher.claim-payment-before-invoice': {
    zh: '付款日期 {paid} 早于开票日期 {invoice}。',
    en: 'It was paid on {paid}, before the invoice of {invoice}.',
  },
  'voucher.claim-seller-differs': {
    zh: '发票销售方“{seller}”与服务机构“{provider}”不一致。',
    en: 'The invoice names “{seller}” as seller, the order “{provider}”.',
  },
  'voucher.claim-payment-beyond-invoice': {
    zh: '付款金额 {paid} 超过发票金额 {invoice}。',
    en: '{paid} was paid, more than the invoice of {invoice}.',
  },
  'voucher.claim-part-advanced': {
    zh: '企业已付 {paid}，尚欠服务机构 {owed}；券额将拨付企业，请核实余款支付安排。',
    en: 'The company has paid {paid} and still owes the provider {owed}; the voucher’s share goes to the company. How will the rest be paid?',
  },
  'voucher.claim-usage-below-invoice': {
    zh: '使用日志合计 {usage}，不足以支持发票金额 {invoice}。',
    en: 'The usage log adds up to {usage}, less than the invoice of {invoice}.',
  },
  'voucher.claim-usage-differs': {
    zh: '使用日志合计 {usage} 与合同金额 {contract} 不一致。',
    en: 'The usage log adds up to {usage}, the contract says {contract}.',
  },
  'voucher.claim-usage-missing': {
    zh: '订单没有使用日志，不能证明算力用量。',
    en: 'The order has no usage log to show what was used.',
  },
  'voucher.claim-still-used': {
    zh: '本申请的发票或文件已被其他申请使用，不能通过形式审查。',
    en: 'An invoice or file of this claim is used by another one, so it cannot pass the formal check.',
  },
  'voucher.claim-item-unknown': { zh: '兑付申请中没有这一项。', en: 'The claim has no such field.' },
  'voucher.claim-payee-unknown': {
    zh: '服务机构没有登记完整的收款账户，请先由服务机构补登。',
    en: 'The provider has no complete bank account on record. Have it entered first.',
  },
});
