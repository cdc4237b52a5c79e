import { defineMessages, type Text } from '#kernel';

/** What a transfer on a voucher's account is called, by its kind in the ledger. */
const KINDS = defineMessages({
  'voucher.movement.voucher.issue': { zh: '发放', en: 'Issued' },
  'voucher.movement.voucher.expire': {
    zh: '到期，未使用的金额退回预算',
    en: 'Expired: what was unspent went back',
  },
  'voucher.movement.voucher.revoke': {
    zh: '收回，未使用的金额退回预算',
    en: 'Revoked: what was unspent went back',
  },
  'voucher.movement.voucher.order.reserve': { zh: '订单占用', en: 'Reserved for an order' },
  'voucher.movement.voucher.order.release': { zh: '订单取消，占用释放', en: 'Order cancelled: released' },
  'voucher.movement.voucher.order.return': {
    zh: '创新券已失效，释放的占用退回预算',
    en: 'The voucher had ended: what was released went back',
  },
  'voucher.movement.claim.return': {
    zh: '创新券已失效，兑付余额退回预算',
    en: 'The voucher had ended: what the claim left went back',
  },
  'voucher.movement.claim.approve': { zh: '兑付核准，扣减', en: 'Claim approved' },
  'voucher.movement.claim.reject': { zh: '兑付未通过，占用释放', en: 'Claim rejected: released' },
});
/** What a transfer on a budget line's accounts is called. */
const OF_LINES = defineMessages({
  'voucher.line-movement.budget.appropriate': { zh: '安排预算', en: 'Appropriated' },
  'voucher.line-movement.budget.top-up': { zh: '追加预算', en: 'Topped up' },
  'voucher.line-movement.budget.close': { zh: '关闭预算', en: 'Closed' },
  'voucher.line-movement.budget.carry-over': { zh: '结转', en: 'Carried over' },
  'voucher.line-movement.voucher.pay': { zh: '付款', en: 'Paid' },
  'voucher.line-movement.voucher.recover': { zh: '追回', en: 'Recovered' },
});
const OTHER = defineMessages({ 'voucher.movement.other': { zh: '其他变动', en: 'Other movement' } });

export function movementText(kind: string): Text {
  const key = `voucher.movement.${kind}`;
  return key in KINDS ? KINDS[key as keyof typeof KINDS] : OTHER['voucher.movement.other'];
}

export function lineMovementText(kind: string): Text {
  const key = `voucher.line-movement.${kind}`;
  return key in OF_LINES ? OF_LINES[key as keyof typeof OF_LINES] : movementText(kind);
}
