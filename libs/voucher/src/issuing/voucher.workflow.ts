import { Workflow } from '#kernel';

export const VOUCHER_STATES = [
  'applied',
  'ineligible',
  'waitlisted',
  'issued',
  'part-used',
  'used',
  'expired',
  'revoked',
] as const;
export type VoucherState = (typeof VOUCHER_STATES)[number];

export const VOUCHER_MOVES = [
  'issue',
  'waitlist',
  'find-ineligible',
  'serve',
  'lapse',
  'spend',
  'exhaust',
  'expire',
  'revoke',
] as const;
export type VoucherMove = (typeof VOUCHER_MOVES)[number];

/** In which capacities somebody stands towards a voucher. */
export type VoucherCapacity = 'voucher-officer' | 'system';

/** The whole course of a voucher: what may happen in which state, by whom, and what it is called. */
export const voucherWorkflow = new Workflow<VoucherState, VoucherMove, VoucherCapacity>({
  name: 'voucher',
  initial: 'applied',
  states: {
    applied: { label: { zh: '已申请', en: 'Applied for' } },
    ineligible: { label: { zh: '不符合条件', en: 'Not eligible' }, final: true },
    waitlisted: { label: { zh: '候补排队中', en: 'On the waiting list' } },
    issued: { label: { zh: '已发放', en: 'Issued' } },
    'part-used': { label: { zh: '部分使用', en: 'Partly used' } },
    used: { label: { zh: '已用完', en: 'Used up' }, final: true },
    expired: { label: { zh: '已失效', en: 'Expired' }, final: true },
    revoked: { label: { zh: '已收回', en: 'Revoked' }, final: true },
  },
  moves: {
    issue: {
      from: ['applied'],
      to: 'issued',
      by: ['system'],
      label: { zh: '发放', en: 'Issued' },
    },
    waitlist: {
      from: ['applied'],
      to: 'waitlisted',
      by: ['system'],
      label: { zh: '进入候补', en: 'Put on the waiting list' },
    },
    'find-ineligible': {
      from: ['applied'],
      to: 'ineligible',
      by: ['system'],
      label: { zh: '核对条件未通过', en: 'Found not eligible' },
    },
    serve: {
      from: ['waitlisted'],
      to: 'issued',
      by: ['system'],
      label: { zh: '候补发放', en: 'Issued from the waiting list' },
    },
    lapse: {
      from: ['waitlisted'],
      to: 'expired',
      by: ['system'],
      label: { zh: '批次结束，候补失效', en: 'Waiting ended with the round' },
    },
    spend: {
      from: ['issued', 'part-used'],
      to: 'part-used',
      by: ['system'],
      label: { zh: '使用一部分', en: 'Partly used' },
    },
    exhaust: {
      from: ['issued', 'part-used'],
      to: 'used',
      by: ['system'],
      label: { zh: '全部用完', en: 'Used up' },
    },
    expire: {
      from: ['issued', 'part-used'],
      to: 'expired',
      by: ['system'],
      label: { zh: '到期失效', en: 'Expired' },
    },
    revoke: {
      from: ['waitlisted', 'issued', 'part-used'],
      to: 'revoked',
      by: ['voucher-officer'],
      label: { zh: '收回', en: 'Revoke' },
      needsReason: true,
    },
  },
});
