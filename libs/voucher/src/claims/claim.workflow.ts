import { Workflow } from '#kernel';

export const CLAIM_STATES = [
  'submitted',
  'formal-check',
  'returned',
  'expert-review',
  'public-notice',
  'objection',
  'approval',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_MOVES = [
  'check',
  'return',
  'resubmit',
  'withdraw',
  'refer',
  'pass',
  'experts-pass',
  'experts-refer',
  'object',
  'dismiss',
  'uphold',
  'close-notice',
  'approve',
  'refuse',
  'reject',
] as const;
export type ClaimMove = (typeof CLAIM_MOVES)[number];

/** In which capacities somebody stands towards a claim. */
export type ClaimCapacity =
  'company-submitter' | 'voucher-officer' | 'voucher-approver' | 'expert' | 'objector' | 'system';

/**
 * The course of a claim up to its approval; from there on its payment has a course of its own. The machine and the
 * experts never refuse: they hand a claim to an officer, who alone rejects, and says why.
 */
export const claimWorkflow = new Workflow<ClaimState, ClaimMove, ClaimCapacity>({
  name: 'voucher-claim',
  initial: 'submitted',
  states: {
    submitted: { label: { zh: '已提交，系统核对中', en: 'Submitted; being compared' } },
    'formal-check': { label: { zh: '形式审查', en: 'Formal check' } },
    returned: { label: { zh: '退回补正', en: 'Returned for correction' } },
    'expert-review': { label: { zh: '专家评审', en: 'With experts' } },
    'public-notice': { label: { zh: '公示中', en: 'On public notice' } },
    objection: { label: { zh: '异议处理中', en: 'Objection being examined' } },
    approval: { label: { zh: '待审批', en: 'To be approved' } },
    approved: { label: { zh: '已核准', en: 'Approved' }, final: true },
    rejected: { label: { zh: '不予兑付', en: 'Rejected' }, final: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
  },
  moves: {
    check: {
      from: ['submitted'],
      to: 'formal-check',
      by: ['system'],
      label: { zh: '系统核对完成', en: 'Compared by the system' },
    },
    return: {
      from: ['formal-check'],
      to: 'returned',
      by: ['voucher-officer'],
      label: { zh: '退回补正', en: 'Return for correction' },
    },
    resubmit: {
      from: ['returned'],
      to: 'submitted',
      by: ['company-submitter'],
      label: { zh: '补正后重新提交', en: 'Submit the correction' },
    },
    withdraw: {
      from: ['submitted', 'returned'],
      to: 'withdrawn',
      by: ['company-submitter'],
      label: { zh: '撤回兑付申请', en: 'Withdraw the claim' },
    },
    refer: {
      from: ['formal-check'],
      to: 'expert-review',
      by: ['voucher-officer'],
      label: { zh: '形式审查通过，送专家评审', en: 'Formal check passed; on to experts' },
    },
    pass: {
      from: ['formal-check'],
      to: 'public-notice',
      by: ['voucher-officer'],
      label: { zh: '形式审查通过，开始公示', en: 'Formal check passed; on public notice' },
    },
    'experts-pass': {
      from: ['expert-review'],
      to: 'public-notice',
      by: ['expert'],
      label: { zh: '专家评审通过，开始公示', en: 'Passed by the experts; on public notice' },
    },
    'experts-refer': {
      from: ['expert-review'],
      to: 'formal-check',
      by: ['expert'],
      label: { zh: '专家评审未通过，转经办人处理', en: 'Not passed by the experts; back to an officer' },
    },
    object: {
      from: ['public-notice'],
      to: 'objection',
      by: ['objector'],
      label: { zh: '收到异议', en: 'Objection received' },
    },
    dismiss: {
      from: ['objection'],
      to: 'public-notice',
      by: ['voucher-officer'],
      label: { zh: '异议不成立', en: 'Objection not upheld' },
    },
    uphold: {
      from: ['objection'],
      to: 'formal-check',
      by: ['voucher-officer'],
      label: { zh: '异议成立，重新审查', en: 'Objection upheld; checked again' },
      needsReason: true,
    },
    'close-notice': {
      from: ['public-notice'],
      to: 'approval',
      by: ['system'],
      label: { zh: '公示期满，转审批', en: 'Public notice over; on to approval' },
    },
    approve: {
      from: ['approval'],
      to: 'approved',
      by: ['voucher-approver'],
      label: { zh: '核准', en: 'Approve' },
    },
    refuse: {
      from: ['approval'],
      to: 'formal-check',
      by: ['voucher-approver'],
      label: { zh: '审批未通过，退回审查', en: 'Not approved; back to the formal check' },
      needsReason: true,
    },
    reject: {
      from: ['formal-check'],
      to: 'rejected',
      by: ['voucher-officer'],
      label: { zh: '不予兑付', en: 'Reject' },
      needsReason: true,
    },
  },
});
