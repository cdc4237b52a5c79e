import { Workflow } from '#kernel';

export const ORDER_STATES = [
  'draft',
  'provider-confirmed',
  'contract-check',
  'officer-check',
  'checked',
  'in-service',
  'delivered',
  'accepted',
  'claimed',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_MOVES = [
  'confirm',
  'submit-contract',
  'check-pass',
  'check-fail',
  'check-refer',
  'pass',
  'return',
  'start',
  'deliver',
  'send-back',
  'accept',
  'claim',
  'reopen',
  'cancel',
  'refuse',
] as const;
export type OrderMove = (typeof ORDER_MOVES)[number];

/** In which capacities somebody stands towards an order. */
export type OrderCapacity =
  | 'company-filler'
  | 'company-submitter'
  | 'provider-filler'
  | 'provider-submitter'
  | 'voucher-officer'
  | 'system';

/**
 * The whole course of an order. Its money is reserved on the voucher from the provider's confirmation until a claim is
 * settled or the order is cancelled, also when the voucher is over in between.
 */
export const orderWorkflow = new Workflow<OrderState, OrderMove, OrderCapacity>({
  name: 'voucher-order',
  initial: 'draft',
  states: {
    draft: { label: { zh: '待服务机构确认', en: 'Awaiting the provider' } },
    'provider-confirmed': { label: { zh: '已确认，待上传合同', en: 'Confirmed; contract awaited' } },
    'contract-check': { label: { zh: '合同核验中', en: 'Contract being checked' } },
    'officer-check': { label: { zh: '合同人工核验', en: 'Contract with an officer' } },
    checked: { label: { zh: '合同已核验', en: 'Contract checked' } },
    'in-service': { label: { zh: '服务中', en: 'In service' } },
    delivered: { label: { zh: '已交付，待验收', en: 'Delivered; acceptance awaited' } },
    accepted: { label: { zh: '已验收，待兑付申请', en: 'Accepted; claim awaited' } },
    claimed: { label: { zh: '已申请兑付', en: 'Claimed' } },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, final: true },
  },
  moves: {
    confirm: {
      from: ['draft'],
      to: 'provider-confirmed',
      by: ['provider-submitter'],
      label: { zh: '确认接单', en: 'Confirm the order' },
    },
    'submit-contract': {
      from: ['provider-confirmed'],
      to: 'contract-check',
      by: ['company-submitter'],
      label: { zh: '提交合同', en: 'Submit the contract' },
    },
    'check-pass': {
      from: ['contract-check'],
      to: 'checked',
      by: ['system'],
      label: { zh: '合同核验通过', en: 'Contract found in order' },
    },
    'check-fail': {
      from: ['contract-check'],
      to: 'provider-confirmed',
      by: ['system'],
      label: { zh: '合同核验未通过，退回修改', en: 'Contract found not in order; back for correction' },
    },
    'check-refer': {
      from: ['contract-check'],
      to: 'officer-check',
      by: ['system'],
      label: { zh: '转人工核验', en: 'Referred to an officer' },
    },
    pass: {
      from: ['officer-check'],
      to: 'checked',
      by: ['voucher-officer'],
      label: { zh: '核验通过', en: 'Pass the contract' },
    },
    return: {
      from: ['officer-check'],
      to: 'provider-confirmed',
      by: ['voucher-officer'],
      label: { zh: '退回修改合同', en: 'Return the contract' },
    },
    start: {
      from: ['checked'],
      to: 'in-service',
      by: ['provider-submitter'],
      label: { zh: '开始服务', en: 'Start the service' },
    },
    deliver: {
      from: ['in-service'],
      to: 'delivered',
      by: ['provider-submitter'],
      label: { zh: '交付成果', en: 'Deliver' },
    },
    'send-back': {
      from: ['delivered'],
      to: 'in-service',
      by: ['company-submitter'],
      label: { zh: '退回交付', en: 'Send the delivery back' },
      needsReason: true,
    },
    accept: {
      from: ['delivered'],
      to: 'accepted',
      by: ['company-submitter'],
      label: { zh: '验收通过', en: 'Accept' },
    },
    claim: {
      from: ['accepted'],
      to: 'claimed',
      by: ['company-submitter'],
      label: { zh: '申请兑付', en: 'Claim' },
    },
    reopen: {
      from: ['claimed'],
      to: 'accepted',
      by: ['system'],
      label: { zh: '兑付申请已撤回', en: 'Claim withdrawn' },
    },
    cancel: {
      from: ['draft', 'provider-confirmed', 'contract-check', 'officer-check', 'checked', 'in-service'],
      to: 'cancelled',
      by: ['company-submitter', 'provider-submitter'],
      label: { zh: '取消订单', en: 'Cancel' },
      needsReason: true,
    },
    refuse: {
      from: ['officer-check'],
      to: 'cancelled',
      by: ['voucher-officer'],
      label: { zh: '不予受理，取消订单', en: 'Refuse; the order is cancelled' },
      needsReason: true,
    },
  },
});
