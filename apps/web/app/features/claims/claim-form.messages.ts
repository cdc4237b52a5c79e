import { defineMessages } from '#kernel';

export const claimFormMessages = defineMessages({
  'web.claim-form.title': { zh: '申请兑付', en: 'Claim the voucher’s share' },
  'web.claim-form.hint': {
    zh: '按发票和付款凭证填写，提交后由系统与合同、订单逐项核对',
    en: 'As it stands in invoice and proof of payment; it is then compared with contract and order',
  },
  'web.claim-form.invoice': { zh: '发票', en: 'Invoice' },
  'web.claim-form.number.hint': {
    zh: '8 位；数电发票为 20 位',
    en: '8 figures, or 20 of a fully digital invoice',
  },
  'web.claim-form.code.hint': {
    zh: '10 位或 12 位；数电发票没有代码，请留空',
    en: '10 or 12 figures; leave it empty for a fully digital invoice',
  },
  'web.claim-form.invoice-amount.hint': {
    zh: '价税合计。合同金额 {contract} 元',
    en: 'Tax included. The contract says ¥{contract}',
  },
  'web.claim-form.seller.hint': { zh: '与发票上的名称一致', en: 'As it stands in the invoice' },
  'web.claim-form.invoice.files': { zh: '发票文件', en: 'Invoice (file)' },
  'web.claim-form.files.hint': {
    zh: 'PDF、JPG 或 PNG，每个不超过 20 MB，最多 5 个',
    en: 'PDF, JPG or PNG, at most 20 MB each and 5 in all',
  },
  'web.claim-form.payment': { zh: '付款', en: 'Payment' },
  'web.claim-form.paid.hint': {
    zh: '已付给服务机构的金额，不低于自付部分',
    en: 'What you have paid to the provider: your own share at least',
  },
  'web.claim-form.paid.own': {
    zh: '已付给服务机构的金额，至少 {own} 元（发票 {invoice} 元减去申请的 {amount} 元）',
    en: 'What you have paid to the provider: at least ¥{own} (invoice ¥{invoice} less the ¥{amount} claimed)',
  },
  'web.claim-form.proof.files': { zh: '付款凭证', en: 'Proof of payment (file)' },
  'web.claim-form.claimed': { zh: '兑付金额', en: 'What is claimed' },
  'web.claim-form.amount.hint': {
    zh: '最多 {most} 元（不超过发票金额的 {percent}%，且不超过本订单预留的券额）',
    en: 'At most ¥{most} ({percent}% of the invoice, within what is set aside for this order)',
  },
  'web.claim-form.payee.unknown': {
    zh: '只付了自付部分的，券额拨付服务机构；已经垫付的，券额拨付本企业。',
    en: 'When you have paid just your own share, the voucher’s share goes to the provider; when you have advanced it, it comes to you.',
  },
  'web.claim-form.payee.provider': {
    zh: '券额将拨付服务机构：{provider}。',
    en: 'The voucher’s share goes to the provider, {provider}.',
  },
  'web.claim-form.payee.company': {
    zh: '已付金额超过自付部分，券额将拨付本企业，请填写收款账户。',
    en: 'You have paid more than your own share, so the voucher’s share comes to you. Say to which account.',
  },
  'web.claim-form.account.again': {
    zh: '原账号 {account}，请重新填写完整账号',
    en: 'It was {account}; enter it in full again',
  },
  'web.claim-form.account.hint': {
    zh: '8 至 30 位数字，本企业账户',
    en: '8 to 30 figures; the company’s own',
  },
  'web.claim-form.send': { zh: '提交兑付申请', en: 'Submit the claim' },
  'web.claim-form.again': { zh: '补正后重新提交', en: 'Submit the correction' },
  'web.claim-form.kept': {
    zh: '已填内容保留在本页，提交前可以离开再回来。',
    en: 'What you have typed stays here until you submit it.',
  },
  'web.claim-form.no-right': {
    zh: '您可以填写和上传，提交须由有提交权限的同事办理。',
    en: 'You may prepare this; a colleague with the right to submit hands it in.',
  },
  'web.claim-form.corrections': { zh: '需要补正：{count} 处', en: 'To correct: {count}' },
  'web.claim-form.corrections.hint': {
    zh: '逐项改好后整份重新提交，券额在此期间一直为您预留。',
    en: 'Put each right, then submit the whole claim again. The voucher’s share stays set aside meanwhile.',
  },
});
