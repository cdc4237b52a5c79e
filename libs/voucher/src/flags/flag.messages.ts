import { defineMessages } from '#kernel';

export const FLAG_TEXTS = defineMessages({
  'voucher.flag-phone': {
    zh: '企业与服务机构登记的联系电话相同：{value}。',
    en: 'Company and provider have registered the same telephone number: {value}.',
  },
  'voucher.flag-address': {
    zh: '企业与服务机构登记的地址相同：{value}。',
    en: 'Company and provider have registered the same address: {value}.',
  },
  'voucher.flag-bank-shared': {
    zh: '企业填写的收款账号与服务机构登记的银行账号相同：{value}。',
    en: 'The company’s account is the one that the provider has registered: {value}.',
  },
  'voucher.flag-bank': {
    zh: '银行账号 {value} 也被其他单位登记或用于收款。',
    en: 'The bank account {value} is registered or used by other organisations as well.',
  },
  'voucher.flag-network': {
    zh: '企业与服务机构在本订单中使用同一网络地址 {network} 办理（该地址共有 {companies} 家单位使用过）。',
    en: 'Company and provider acted on this order from the same network address {network} ({companies} organisations have used it).',
  },
  'voucher.flag-device': {
    zh: '企业与服务机构在本订单中使用同一网络地址 {network} 和相同的浏览器办理（该地址共有 {companies} 家单位使用过）。',
    en: 'Company and provider acted on this order from the same network address {network} and with the same browser ({companies} organisations have used the address).',
  },
  'voucher.flag-invoice': {
    zh: '发票 {value} 曾用于其他订单的兑付申请。',
    en: 'Invoice {value} was handed in for another order as well.',
  },
  'voucher.flag-file': {
    zh: '{slot}“{name}”与其他订单的文件内容完全相同。',
    en: '{slot} “{name}” is the same file as one of another order.',
  },
  'voucher.flag-near-file': {
    zh: '{slot}“{name}”与其他订单的文件高度相似，最高 {percent}%。',
    en: '{slot} “{name}” is nearly the same as a file of another order: {percent}% at most.',
  },
  'voucher.flag-price': {
    zh: '合同金额 {amount}，超过同一服务其他 {count} 笔订单中位数 {median} 的 {factor} 倍。',
    en: 'The contract is over {amount}: more than {factor} times {median}, the median of {count} other orders of this service.',
  },
  'voucher.flag-concentration-orders': {
    zh: '该服务机构占本批次订单券额的 {percent}%（{part} / {total}，共 {count} 笔订单），超过 {limit}%。',
    en: 'The provider has {percent}% of the money that orders of this round reserve ({part} of {total}, {count} orders), more than {limit}%.',
  },
  'voucher.flag-concentration-claims': {
    zh: '该服务机构占本批次兑付申请金额的 {percent}%（{part} / {total}，共 {count} 件申请），超过 {limit}%。',
    en: 'The provider has {percent}% of the money that is claimed in this round ({part} of {total}, {count} claims), more than {limit}%.',
  },
  'voucher.flag-round-trip': {
    zh: '服务机构在 {days} 天内也用创新券向本企业或同一实际控制人的企业购买服务（{count} 笔订单）。',
    en: 'Within {days} days the provider bought by voucher from this company or one of the same controller ({count} orders).',
  },
  'voucher.flag-payment-back': {
    zh: '本申请的付款金额 {amount} 与反向订单的付款金额相同，可能存在资金回流。',
    en: 'An order the other way round was paid with the same sum of {amount}: the money may have gone back.',
  },
  'voucher.flag-evidence-order': { zh: '订单 {number}（{company}）', en: 'Order {number} ({company})' },
  'voucher.flag-evidence-order-sum': {
    zh: '订单 {number}（{company}）：{amount}',
    en: 'Order {number} ({company}): {amount}',
  },
  'voucher.flag-evidence-claim': {
    zh: '兑付申请 {number}（{company}）',
    en: 'Claim {number} ({company})',
  },
  'voucher.flag-evidence-attempt': {
    zh: '订单 {number}（{company}）：{person} 提交，已被退回',
    en: 'Order {number} ({company}): handed in by {person} and refused',
  },
  'voucher.flag-evidence-provider': {
    zh: '服务机构登记：{company}',
    en: 'Record of the provider {company}',
  },
  'voucher.flag-evidence-act': { zh: '{day} {act}：{person}', en: '{day}, {act}: {person}' },
  'voucher.flag-act-place': { zh: '企业下单', en: 'ordered by the company' },
  'voucher.flag-act-confirm': { zh: '服务机构确认订单', en: 'confirmed by the provider' },
  'voucher.flag-act-deliver': { zh: '服务机构交付', en: 'delivered by the provider' },
  'voucher.flag-act-claim': { zh: '企业提交兑付申请', en: 'claimed by the company' },
  'voucher.flag-evidence-file': {
    zh: '订单 {number}（{company}）的文件“{name}”',
    en: '“{name}” of order {number} ({company})',
  },
  'voucher.flag-evidence-near-text': {
    zh: '订单 {number}（{company}）的文件“{name}”：文字相似 {percent}%',
    en: '“{name}” of order {number} ({company}): {percent}% of the text is the same',
  },
  'voucher.flag-evidence-near-picture': {
    zh: '订单 {number}（{company}）的文件“{name}”：画面相似 {percent}%',
    en: '“{name}” of order {number} ({company}): {percent}% of the picture is the same',
  },
  'voucher.flag-slot-contract': { zh: '合同', en: 'Contract' },
  'voucher.flag-slot-invoice': { zh: '发票', en: 'Invoice' },
  'voucher.flag-slot-payment-proof': { zh: '付款凭证', en: 'Proof of payment' },
  'voucher.flag-slot-report': { zh: '服务成果', en: 'Report' },
});
