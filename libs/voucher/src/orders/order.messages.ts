import { defineMessages } from '#kernel';

export const ORDER_TEXTS = defineMessages({
  'voucher.order-voucher-over': {
    zh: '创新券不在有效期内或已用完，不能用于新的订单。',
    en: 'The voucher is not valid any more or used up, so it cannot be used for a new order.',
  },
  'voucher.order-voucher-short': {
    zh: '创新券可用余额 {left} 不足以支付本订单的券额 {wanted}，请企业修改订单后再确认。',
    en: 'The voucher has {left} left, less than the {wanted} that it is to pay of this order. Ask the company to change the order first.',
  },
  'voucher.order-not-offered': {
    zh: '该服务当前不接受下单，请另选服务。',
    en: 'This service cannot be ordered now. Please choose another one.',
  },
  'voucher.order-other-kind': {
    zh: '该服务与创新券的类别不符，请选择同类服务。',
    en: 'This service is not of the voucher’s kind. Please choose one that is.',
  },
  'voucher.order-own-company': {
    zh: '不能向本单位购买服务：关联方服务不予兑付。',
    en: 'Services cannot be bought from your own organisation: what related parties supply is not paid for.',
  },
  'voucher.order-too-small': {
    zh: '合同金额过小，按比例计算的券额不足 0.01 元。',
    en: 'The contract amount is so small that the voucher would pay less than ¥0.01.',
  },
  'voucher.order-key-reused': {
    zh: '该请求编号已用于另一份订单，请刷新页面后重新提交。',
    en: 'This request key was used for another order. Reload the page and submit again.',
  },
  'voucher.order-locked': {
    zh: '当前环节不能修改此内容。',
    en: 'This cannot be changed at the present stage.',
  },
  'voucher.order-provider-out': {
    zh: '贵单位的服务资格已暂停或未完成年度确认，暂不能确认新的订单。',
    en: 'Your organisation is suspended as a provider or has not given its yearly confirmation, so it cannot confirm new orders.',
  },
  'voucher.contract-number-missing': { zh: '请填写合同编号。', en: 'Enter the contract’s number.' },
  'voucher.contract-date-invalid': {
    zh: '请填写合同签订日期，例如 2026-10-12。',
    en: 'Enter the day on which the contract was signed, for example 2026-10-12.',
  },
  'voucher.contract-before-voucher': {
    zh: '合同签订日期（{date}）早于创新券发放日期（{issued}），不予兑付。',
    en: 'The contract was signed on {date}, before the voucher was issued on {issued}; such a contract is not paid for.',
  },
  'voucher.contract-in-future': {
    zh: '合同签订日期不能晚于今天。',
    en: 'A contract cannot be signed after today.',
  },
  'voucher.contract-amount-differs': {
    zh: '合同金额 {contract} 与订单金额 {order} 不一致。',
    en: 'The contract says {contract}, the order {order}.',
  },
  'voucher.contract-file-missing': { zh: '请上传合同扫描件。', en: 'Please upload the contract.' },
  'voucher.contract-file-infected': {
    zh: '合同文件“{name}”未通过病毒检查，请删除后重新上传。',
    en: 'The contract file “{name}” did not pass the malware check. Remove it and upload a clean one.',
  },
  'voucher.contract-buyer-differs': {
    zh: '合同甲方“{contract}”与企业名称“{order}”不一致。',
    en: 'The contract names “{contract}” as buyer, the order “{order}”.',
  },
  'voucher.contract-seller-differs': {
    zh: '合同乙方“{contract}”与服务机构名称“{order}”不一致。',
    en: 'The contract names “{contract}” as seller, the order “{order}”.',
  },
  'voucher.contract-used-before': {
    zh: '合同文件“{name}”与另一份订单的材料内容相同。',
    en: 'The contract file “{name}” has the same contents as a file of another order.',
  },
  'voucher.related-legal-representative': {
    zh: '企业与服务机构的法定代表人相同：{name}。',
    en: 'Company and provider have the same legal representative: {name}.',
  },
  'voucher.related-controller': {
    zh: '企业与服务机构申报的实际控制人相同。',
    en: 'Company and provider have declared the same actual controller.',
  },
  'voucher.related-person': {
    zh: '经办人 {name} 同时是企业和服务机构的成员。',
    en: '{name}, who acted on this order, belongs to both company and provider.',
  },
  'voucher.contract-item-unknown': { zh: '合同信息中没有这一项。', en: 'The contract has no such field.' },
  'voucher.report-missing': {
    zh: '请上传交付成果（报告等）。',
    en: 'Please upload what is delivered, such as the report.',
  },
  'voucher.report-file-infected': {
    zh: '文件“{name}”未通过病毒检查，请删除后重新上传。',
    en: 'The file “{name}” did not pass the malware check. Remove it and upload a clean one.',
  },
  'voucher.usage-log-missing': { zh: '请上传算力使用日志。', en: 'Please upload the usage log.' },
  'voucher.usage-not-compute': {
    zh: '只有算力券订单需要使用日志。',
    en: 'Only orders of computing power have a usage log.',
  },
  'voucher.usage-total-differs': {
    zh: '填报合计 {declared} 与日志各行金额之和 {sum} 不一致。',
    en: 'The stated total is {declared}, the lines add up to {sum}.',
  },
  'voucher.usage-beyond-contract': {
    zh: '日志金额合计 {sum} 超过合同金额 {contract}。',
    en: 'The log adds up to {sum}, more than the contract amount {contract}.',
  },
});
