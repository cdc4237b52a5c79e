import { Workflow } from '#kernel';

export const PROVIDER_STATES = [
  'draft',
  'in-review',
  'returned',
  'active',
  'suspended',
  'lapsed',
  'refused',
] as const;
export type ProviderState = (typeof PROVIDER_STATES)[number];

export const PROVIDER_MOVES = [
  'submit',
  'return',
  'resubmit',
  'approve',
  'refuse',
  'amend',
  'confirm',
  'lapse',
  'suspend',
  'lift',
] as const;
export type ProviderMove = (typeof PROVIDER_MOVES)[number];

/** In which capacities somebody stands towards a provider. */
export type ProviderCapacity = 'provider-filler' | 'provider-submitter' | 'voucher-officer' | 'system';

/** The whole course of a provider: registration, review, yearly confirmation, suspension. */
export const providerWorkflow = new Workflow<ProviderState, ProviderMove, ProviderCapacity>({
  name: 'voucher-provider',
  initial: 'draft',
  states: {
    draft: { label: { zh: '填报中', en: 'Draft' } },
    'in-review': { label: { zh: '审核中', en: 'In review' } },
    returned: { label: { zh: '待补正', en: 'To be corrected' } },
    active: { label: { zh: '正常服务', en: 'In service' } },
    suspended: { label: { zh: '已暂停', en: 'Suspended' } },
    lapsed: { label: { zh: '未完成年度确认', en: 'Yearly confirmation missed' } },
    refused: { label: { zh: '未通过', en: 'Refused' }, final: true },
  },
  moves: {
    submit: {
      from: ['draft'],
      to: 'in-review',
      by: ['provider-submitter'],
      label: { zh: '提交登记', en: 'Submit the registration' },
    },
    return: {
      from: ['in-review'],
      to: 'returned',
      by: ['voucher-officer'],
      label: { zh: '退回补正', en: 'Return for correction' },
    },
    resubmit: {
      from: ['returned'],
      to: 'in-review',
      by: ['provider-submitter'],
      label: { zh: '重新提交', en: 'Submit again' },
    },
    approve: {
      from: ['in-review'],
      to: 'active',
      by: ['voucher-officer'],
      label: { zh: '审核通过', en: 'Approve' },
    },
    refuse: {
      from: ['in-review'],
      to: 'refused',
      by: ['voucher-officer'],
      label: { zh: '不予登记', en: 'Refuse' },
      needsReason: true,
    },
    // A change of what was reviewed is reviewed again; until then nothing new is ordered there.
    amend: {
      from: ['active', 'lapsed'],
      to: 'draft',
      by: ['provider-submitter'],
      label: { zh: '变更登记信息', en: 'Change the registration' },
    },
    confirm: {
      from: ['active', 'lapsed'],
      to: 'active',
      by: ['provider-submitter'],
      label: { zh: '年度确认', en: 'Yearly confirmation' },
    },
    lapse: {
      from: ['active'],
      to: 'lapsed',
      by: ['system'],
      label: { zh: '逾期未确认，暂停接单', en: 'Not confirmed in time; no new orders' },
    },
    suspend: {
      from: ['active', 'lapsed'],
      to: 'suspended',
      by: ['voucher-officer'],
      label: { zh: '暂停服务资格', en: 'Suspend' },
      needsReason: true,
    },
    lift: {
      from: ['suspended'],
      to: 'active',
      by: ['voucher-officer'],
      label: { zh: '恢复服务资格', en: 'Lift the suspension' },
      needsReason: true,
    },
  },
});
