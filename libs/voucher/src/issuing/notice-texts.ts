import { defineMessages } from '#kernel';

/** What the holder is told. Titles stand in inboxes and subjects, bodies in messages. */
export const NOTICES = defineMessages({
  'voucher.notice.issued.title': { zh: '创新券已发放：{number}', en: 'Voucher issued: {number}' },
  'voucher.notice.issued.body': {
    zh: '{holder}申领的{kind}创新券（{number}）已发放，金额 {amount}，有效期至 {until}。请在有效期内选择服务机构并签订合同；合同日期不得早于发放日。',
    en: 'The voucher {number} ({kind}) of {holder} has been issued: {amount}, good until {until}. Choose a provider and sign the contract in this time; it must not be dated before the voucher.',
  },
  'voucher.notice.waitlisted.title': {
    zh: '已进入候补，第 {place} 位：{number}',
    en: 'On the waiting list, place {place}: {number}',
  },
  'voucher.notice.waitlisted.body': {
    zh: '本批次预算暂已发完。{holder}的申请（{number}，{amount}）已进入候补，目前排第 {place} 位。有资金退回时严格按顺序自动发放，无需再次申请。',
    en: 'The money of this round is used up for now. The application {number} of {holder} for {amount} is on the waiting list, at place {place}. When money comes back it is issued strictly in order and by itself; you need not apply again.',
  },
  'voucher.notice.ineligible.title': {
    zh: '不符合申领条件：{number}',
    en: 'Not eligible: {number}',
  },
  'voucher.notice.ineligible.body': {
    zh: '{holder}的申请（{number}）不符合申领条件：\n{reasons}\n\n如申明内容有误，请更正申明后重新申请。',
    en: 'The application {number} of {holder} does not meet the conditions:\n{reasons}\n\nIf the declaration was wrong, correct it and apply again.',
  },
  'voucher.notice.served.title': {
    zh: '候补已到，创新券已发放：{number}',
    en: 'Your turn on the waiting list: voucher {number} issued',
  },
  'voucher.notice.served.body': {
    zh: '有资金退回，{holder}的候补申请（{number}）已按顺序发放，金额 {amount}，有效期至 {until}。',
    en: 'Money has come back, and the voucher {number} of {holder} has been issued in its turn: {amount}, good until {until}.',
  },
  'voucher.notice.expiring.title': {
    zh: '创新券将在 {days} 天内到期：{number}',
    en: 'Voucher expires within {days} days: {number}',
  },
  'voucher.notice.expiring.body': {
    zh: '{holder}的创新券（{number}）有效期至 {until}，到期后未使用的金额将自动退回。需要更多时间的，可在到期前申请延期一次。',
    en: 'The voucher {number} of {holder} is good until {until}. What is not used by then goes back. If you need more time, you can extend it once before that.',
  },
  'voucher.notice.expired.title': { zh: '创新券已到期：{number}', en: 'Voucher expired: {number}' },
  'voucher.notice.expired.body': {
    zh: '{holder}的创新券（{number}）已到期，未使用的 {unspent} 已退回预算。已被订单占用的金额不受影响，可继续办理兑付。',
    en: 'The voucher {number} of {holder} has expired; {unspent} that was not used went back to the budget. What orders have reserved is not affected and can still be claimed.',
  },
  'voucher.notice.extended.title': { zh: '创新券已延期：{number}', en: 'Voucher extended: {number}' },
  'voucher.notice.extended.body': {
    zh: '{holder}的创新券（{number}）有效期已延长至 {until}。每张券只能延期一次。',
    en: 'The voucher {number} of {holder} is now good until {until}. A voucher is extended once only.',
  },
  'voucher.notice.revoked.title': { zh: '创新券已收回：{number}', en: 'Voucher revoked: {number}' },
  'voucher.notice.revoked.body': {
    zh: '{holder}的创新券或候补申请（{number}）已被收回，涉及金额 {unspent}。\n理由：{reason}\n\n如有异议，请联系受理窗口。',
    en: 'The voucher or application {number} of {holder} has been revoked; this concerns {unspent}.\nReason: {reason}\n\nIf you disagree, please contact the voucher office.',
  },
  'voucher.notice.lapsed.title': { zh: '批次结束，候补失效：{number}', en: 'Waiting ended: {number}' },
  'voucher.notice.lapsed.body': {
    zh: '本批次预算已关闭，{holder}的候补申请（{number}）未能发放，占用的年度额度已恢复。欢迎申领下一批次。',
    en: 'The budget of this round is closed, so the application {number} of {holder} could not be served. The cap that it took is free again. You are welcome to apply in the next round.',
  },
});
