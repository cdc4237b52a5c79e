import { defineMessages } from '#kernel';

/** What the two sides of an order and the officers are told. */
export const ORDER_NOTICES = defineMessages({
  'voucher.notice.order-placed.title': { zh: '新订单待确认：{number}', en: 'New order to confirm: {number}' },
  'voucher.notice.order-placed.body': {
    zh: '{company}使用创新券下单（{number}），合同金额 {contract}，请核对后确认或说明理由取消。',
    en: '{company} has ordered a service with a voucher ({number}), contract amount {contract}. Please confirm it, or cancel it with a reason.',
  },
  'voucher.notice.order-confirmed.title': {
    zh: '服务机构已确认订单：{number}',
    en: 'Order confirmed: {number}',
  },
  'voucher.notice.order-confirmed.body': {
    zh: '{provider}已确认订单（{number}），创新券已预留 {subsidy}。请签订合同后上传。',
    en: '{provider} has confirmed order {number}; {subsidy} is set aside on the voucher. Please sign the contract and upload it.',
  },
  'voucher.notice.order-pass.title': { zh: '合同核验通过：{number}', en: 'Contract checked: {number}' },
  'voucher.notice.order-pass.body': {
    zh: '订单（{number}）的合同已通过核验，{provider}可以开始服务。',
    en: 'The contract of order {number} was found in order; {provider} can start the service.',
  },
  'voucher.notice.order-fail.title': {
    zh: '合同核验未通过，请修改：{number}',
    en: 'Contract to be corrected: {number}',
  },
  'voucher.notice.order-fail.body': {
    zh: '订单（{number}）的合同未通过核验，请打开订单查看原因，修改后重新提交。',
    en: 'The contract of order {number} was not found in order. Open the order to see why, correct it and submit it again.',
  },
  'voucher.notice.order-refer.title': {
    zh: '合同待人工核验：{number}',
    en: 'Contract to be looked at: {number}',
  },
  'voucher.notice.order-refer.body': {
    zh: '{company}与{provider}的订单（{number}）有疑点，系统无法判定，请人工核验。',
    en: 'The check of order {number} of {company} at {provider} left questions that the system cannot decide. Please look at the contract.',
  },
  'voucher.notice.order-returned.title': {
    zh: '合同被退回，请修改：{number}',
    en: 'Contract returned: {number}',
  },
  'voucher.notice.order-returned.body': {
    zh: '订单（{number}）的合同需要修改：\n{items}',
    en: 'The contract of order {number} needs corrections:\n{items}',
  },
  'voucher.notice.order-started.title': { zh: '服务已开始：{number}', en: 'Service started: {number}' },
  'voucher.notice.order-started.body': {
    zh: '{provider}已开始订单（{number}）的服务。',
    en: '{provider} has started the service of order {number}.',
  },
  'voucher.notice.order-delivered.title': {
    zh: '成果已交付，请验收：{number}',
    en: 'Delivered, please accept: {number}',
  },
  'voucher.notice.order-delivered.body': {
    zh: '{provider}已交付订单（{number}）的成果，请查看并验收；如有问题，请说明理由退回。',
    en: '{provider} has delivered order {number}. Please look at it and accept it, or send it back with what is wrong.',
  },
  'voucher.notice.order-accept.title': { zh: '企业已验收：{number}', en: 'Accepted: {number}' },
  'voucher.notice.order-accept.body': {
    zh: '{company}已验收订单（{number}），下一步由企业申请兑付。',
    en: '{company} has accepted order {number}; next it claims the voucher’s share.',
  },
  'voucher.notice.order-send-back.title': { zh: '交付被退回：{number}', en: 'Delivery sent back: {number}' },
  'voucher.notice.order-send-back.body': {
    zh: '{company}退回了订单（{number}）的交付。理由：{reason}',
    en: '{company} has sent the delivery of order {number} back. Reason: {reason}',
  },
  'voucher.notice.order-due-soon.title': {
    zh: '订单 {number} 待您办理，{until} 到期',
    en: 'Order {number}: to be done by {until}',
  },
  'voucher.notice.order-due-soon.body': {
    zh: '订单（{number}）正等待您办理：{step}。请于 {until} 前（含当日）办理。\n\n委托企业：{company}\n服务机构：{provider}',
    en: 'Order {number} waits for you: {step}. Please see to it by the end of {until}.\n\nCompany: {company}\nProvider: {provider}',
  },
  'voucher.notice.order-overdue.title': { zh: '订单办理已逾期：{number}', en: 'Order {number} is overdue' },
  'voucher.notice.order-overdue.body': {
    zh: '订单（{number}）仍等待您办理：{step}。办理期限为 {until}，现已逾期。订单不会因此自动取消，请尽快办理。\n\n委托企业：{company}\n服务机构：{provider}',
    en: 'Order {number} still waits for you: {step}. It was to be done by {until}. Nothing is cancelled because of that; please see to it soon.\n\nCompany: {company}\nProvider: {provider}',
  },
  'voucher.notice.order-cancelled.title': { zh: '订单已取消：{number}', en: 'Order cancelled: {number}' },
  'voucher.notice.order-cancelled.body': {
    zh: '订单（{number}）已取消，预留的券额已释放。理由：{reason}',
    en: 'Order {number} was cancelled and what was set aside for it is free again. Reason: {reason}',
  },
});
