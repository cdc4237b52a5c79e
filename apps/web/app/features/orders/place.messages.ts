import { defineMessages } from '#kernel';

export const placeMessages = defineMessages({
  'web.place.title': { zh: '用创新券下单', en: 'Order with a voucher' },
  'web.place.service': { zh: '选定的服务', en: 'The service' },
  'web.place.order': { zh: '填写订单', en: 'The order' },
  'web.place.voucher': { zh: '使用哪张创新券', en: 'Which voucher' },
  'web.place.voucher.option': {
    zh: '{number} · 可用 {available} 元 · 有效期至 {day}',
    en: '{number} · ¥{available} available · until {day}',
  },
  'web.place.amount': { zh: '合同金额（元）', en: 'Contract amount (¥)' },
  'web.place.amount.hint': {
    zh: '与服务机构商定的总价。签合同要在服务机构确认之后。',
    en: 'The price agreed with the provider. Sign the contract only after it has confirmed.',
  },
  'web.place.request': { zh: '需求', en: 'What you need' },
  'web.place.request.hint': {
    zh: '样品、指标、数量、完成时间等，服务机构据此确认',
    en: 'Samples, quantities, results, dates: the provider confirms on this',
  },
  'web.place.limit.percent': {
    zh: '创新券最多抵付合同额的 {percent}%。',
    en: 'The voucher pays at most {percent}% of the contract.',
  },
  'web.place.limit.balance': {
    zh: '按 {percent}% 可抵付更多，但这张券只剩 {available} 元。',
    en: '{percent}% would be more, but only ¥{available} is left on this voucher.',
  },
  'web.place.limit.cap': {
    zh: '按 {percent}% 计算超过此类服务的上限，按上限抵付。',
    en: '{percent}% would be beyond the cap of this kind; the cap is paid.',
  },
  'web.place.send': { zh: '提交订单', en: 'Place the order' },
  'web.place.after': {
    zh: '提交后由服务机构确认，确认时才预留券额；确认前可以修改或取消。',
    en: 'The provider then confirms; only then is the share set aside. Until then you can change or cancel the order.',
  },
  'web.place.none': { zh: '没有可用于这项服务的创新券', en: 'No voucher for this service' },
  'web.place.none.text': {
    zh: '这项服务需要“{kind}”类创新券，且有可用余额、在有效期内。',
    en: 'This service takes a voucher for {kind} that is valid and has money left.',
  },
  'web.place.apply': { zh: '去申领', en: 'Apply for one' },
  'web.place.gone': { zh: '这项服务现在不能下单', en: 'This service cannot be ordered now' },
  'web.place.gone.text': {
    zh: '服务机构已下架这项服务，请在目录里另选一项。',
    en: 'The provider no longer offers it. Choose another one in the directory.',
  },
  'web.place.own': { zh: '不能向本单位下单', en: 'Not from your own organisation' },
  'web.place.own.text': {
    zh: '关联方提供的服务不予兑付，请另选服务机构。',
    en: 'What related parties supply is not paid for. Choose another provider.',
  },
  'web.place.read-only': {
    zh: '您没有代表本企业下单的权限，请联系本企业管理员。',
    en: 'You have no right to order for this company. Ask its administrator.',
  },
  'web.place.directory': { zh: '服务机构目录', en: 'Directory of providers' },
});
