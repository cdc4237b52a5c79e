import { defineMessages } from '#kernel';

/** The states of an order, as its own label has them, in their order. */
export const orderStates = defineMessages({
  'web.order-state.draft': { zh: '待服务机构确认', en: 'Awaiting the provider' },
  'web.order-state.provider-confirmed': { zh: '已确认，待上传合同', en: 'Confirmed; contract awaited' },
  'web.order-state.contract-check': { zh: '合同核验中', en: 'Contract being checked' },
  'web.order-state.officer-check': { zh: '合同人工核验', en: 'Contract with an officer' },
  'web.order-state.checked': { zh: '合同已核验', en: 'Contract checked' },
  'web.order-state.in-service': { zh: '服务中', en: 'In service' },
  'web.order-state.delivered': { zh: '已交付，待验收', en: 'Delivered; acceptance awaited' },
  'web.order-state.accepted': { zh: '已验收，待兑付申请', en: 'Accepted; claim awaited' },
  'web.order-state.claimed': { zh: '已申请兑付', en: 'Claimed' },
  'web.order-state.cancelled': { zh: '已取消', en: 'Cancelled' },
});
