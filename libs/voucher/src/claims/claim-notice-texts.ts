import { defineMessages } from '#kernel';

/** What companies, objectors and the staff are told of claims. */
export const CLAIM_NOTICES = defineMessages({
  'voucher.notice.claim-received.title': { zh: '兑付申请已收到：{number}', en: 'Claim received: {number}' },
  'voucher.notice.claim-received.body': {
    zh: '您的兑付申请（{number}）已收到，申请金额 {amount}。系统核对后将转形式审查。',
    en: 'Claim {number} over {amount} was received. It is compared with order and evidence, then checked by an officer.',
  },
  'voucher.notice.claim-check.title': { zh: '兑付申请待审查：{number}', en: 'Claim to be checked: {number}' },
  'voucher.notice.claim-check.body': {
    zh: '{company}的兑付申请（{number}，{amount}）待形式审查。',
    en: 'Claim {number} of {company} over {amount} is waiting for its formal check.',
  },
  'voucher.notice.claim-returned.title': {
    zh: '兑付申请需要补正：{number}',
    en: 'Claim returned: {number}',
  },
  'voucher.notice.claim-returned.body': {
    zh: '您的兑付申请（{number}）需要补正以下内容：\n{items}',
    en: 'Claim {number} needs corrections:\n{items}',
  },
  'voucher.notice.claim-experts.title': {
    zh: '兑付申请已送专家评审：{number}',
    en: 'Claim is with experts: {number}',
  },
  'voucher.notice.claim-experts.body': {
    zh: '您的兑付申请（{number}）已通过形式审查，因金额较大，已送专家评审。',
    en: 'Claim {number} has passed its formal check. It is of a size that experts look at, and has gone to them.',
  },
  'voucher.notice.claim-assigned.title': { zh: '您有新的评审任务', en: 'You have a claim to score' },
  'voucher.notice.claim-assigned.body': {
    zh: '您被随机抽取为一件创新券兑付申请（{amount}）的评审专家，请在期限内完成评分；如有利益关系，请说明理由回避。',
    en: 'You were drawn by lot to score a voucher claim over {amount}. Please score it in time, or decline with the reason if you are tied to it.',
  },
  'voucher.notice.claim-seat-empty.title': {
    zh: '评审专家不足：{number}',
    en: 'A seat on a panel is empty: {number}',
  },
  'voucher.notice.claim-seat-empty.body': {
    zh: '兑付申请（{number}）的一名评审专家退出，暂无其他合适人选。请补充专家后重新抽取。',
    en: 'An expert has left the panel of claim {number}, and nobody else fits. Admit more experts, then draw again.',
  },
  'voucher.notice.claim-on-notice.title': {
    zh: '兑付申请开始公示：{number}',
    en: 'Claim on public notice: {number}',
  },
  'voucher.notice.claim-on-notice.body': {
    zh: '您的兑付申请（{number}，{amount}）已通过审查并开始公示，公示期满无异议后转审批。',
    en: 'Claim {number} over {amount} has passed its check and is on public notice. Once that is over without an objection, it goes on to approval.',
  },
  'voucher.notice.claim-objection.title': {
    zh: '兑付申请收到异议：{number}',
    en: 'Objection to a claim: {number}',
  },
  'voucher.notice.claim-objection.body': {
    zh: '{company}的兑付申请（{number}）在公示期内收到异议，正在核实处理。',
    en: 'Somebody has objected to claim {number} of {company} during its public notice. The objection is being examined.',
  },
  'voucher.notice.objection-upheld.title': { zh: '异议成立：{number}', en: 'Objection upheld: {number}' },
  'voucher.notice.objection-upheld.body': {
    zh: '您对兑付申请（{number}）提出的异议经核实成立，该申请将重新审查。说明：{reason}',
    en: 'Your objection to claim {number} was upheld; the claim is checked again. Reason: {reason}',
  },
  'voucher.notice.objection-not-upheld.title': {
    zh: '异议不成立：{number}',
    en: 'Objection not upheld: {number}',
  },
  'voucher.notice.objection-not-upheld.body': {
    zh: '您对兑付申请（{number}）提出的异议经核实不成立。说明：{reason}',
    en: 'Your objection to claim {number} was not upheld. Reason: {reason}',
  },
  'voucher.notice.objection-lapsed.title': {
    zh: '异议已终止处理：{number}',
    en: 'Objection closed: {number}',
  },
  'voucher.notice.objection-lapsed.body': {
    zh: '兑付申请（{number}）已因其他异议停止公示并重新审查，您提出的异议一并了结。',
    en: 'Claim {number} was taken off its notice after another objection and is checked again, so yours is closed as well.',
  },
  'voucher.notice.claim-approve.title': {
    zh: '兑付申请待审批：{number}',
    en: 'Claim to be approved: {number}',
  },
  'voucher.notice.claim-approve.body': {
    zh: '{company}的兑付申请（{number}，{amount}）公示期满，待审批。',
    en: 'The public notice of claim {number} of {company} over {amount} is over. The claim is waiting for approval.',
  },
  'voucher.notice.claim-approved.title': {
    zh: '兑付申请已核准：{number}',
    en: 'Claim approved: {number}',
  },
  'voucher.notice.claim-approved.body': {
    zh: '{company}的兑付申请（{number}）已核准，核准金额 {amount}，即将安排付款。',
    en: 'Claim {number} of {company} was approved over {amount}. Payment follows.',
  },
  'voucher.notice.claim-rejected.title': { zh: '兑付申请未予兑付：{number}', en: 'Claim rejected: {number}' },
  'voucher.notice.claim-rejected.body': {
    zh: '{company}的兑付申请（{number}）未予兑付，预留的券额已释放。理由：{reason}',
    en: 'Claim {number} of {company} was rejected, and what was set aside for it is free again. Reason: {reason}',
  },
});

/** What the places of a claim are called where they are sent back. */
export const CLAIM_FIELDS = defineMessages({
  'voucher.claim-field./amount': { zh: '申请金额', en: 'Amount claimed' },
  'voucher.claim-field./invoice/number': { zh: '发票号码', en: 'Invoice number' },
  'voucher.claim-field./invoice/code': { zh: '发票代码', en: 'Invoice code' },
  'voucher.claim-field./invoice/date': { zh: '开票日期', en: 'Day of the invoice' },
  'voucher.claim-field./invoice/amount': { zh: '发票金额', en: 'Amount of the invoice' },
  'voucher.claim-field./invoice/seller': { zh: '发票销售方', en: 'Seller in the invoice' },
  'voucher.claim-field./payment/date': { zh: '付款日期', en: 'Day of payment' },
  'voucher.claim-field./payment/amount': { zh: '付款金额', en: 'Amount paid' },
  'voucher.claim-field./account/bank': { zh: '开户银行', en: 'Bank' },
  'voucher.claim-field./account/account': { zh: '银行账号', en: 'Account number' },
  'voucher.claim-field./attachments/invoice': { zh: '发票文件', en: 'Invoice (file)' },
  'voucher.claim-field./attachments/payment-proof': { zh: '付款凭证', en: 'Proof of payment (file)' },
});
