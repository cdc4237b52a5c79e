import { Workflow } from '#kernel';
import type { Move, State } from '../hightech.schema.js';

/** In which capacities somebody stands towards an application. */
export type Capacity =
  'company-filler' | 'company-submitter' | 'district-reviewer' | 'municipal-reviewer' | 'system';

/** The whole course of an application: what may happen in which state, by whom, and what it is called. */
export const hightechWorkflow = new Workflow<State, Move, Capacity>({
  name: 'hightech',
  initial: 'draft',
  states: {
    draft: { label: { zh: '填报中', en: 'Draft' } },
    prechecking: { label: { zh: '自动预审中', en: 'Being prechecked' } },
    'district-review': { label: { zh: '区级初审', en: 'District review' } },
    correcting: { label: { zh: '待更正', en: 'To be corrected' } },
    'municipal-review': { label: { zh: '市级复审', en: 'Municipal review' } },
    certified: { label: { zh: '已认定', en: 'Certified' }, final: true },
    rejected: { label: { zh: '未通过', en: 'Not approved' }, final: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
  },
  moves: {
    submit: {
      from: ['draft'],
      to: 'prechecking',
      by: ['company-submitter'],
      label: { zh: '提交申报', en: 'Submit' },
    },
    'precheck-pass': {
      from: ['prechecking'],
      to: 'district-review',
      by: ['system'],
      label: { zh: '自动预审通过', en: 'Precheck passed' },
    },
    'precheck-fail': {
      from: ['prechecking'],
      to: 'draft',
      by: ['system'],
      label: { zh: '自动预审未通过，退回填报', en: 'Precheck found faults; back to draft' },
    },
    return: {
      from: ['district-review'],
      to: 'correcting',
      by: ['district-reviewer'],
      label: { zh: '退回更正', en: 'Return for correction' },
    },
    resubmit: {
      from: ['correcting'],
      to: 'district-review',
      by: ['company-submitter'],
      label: { zh: '重新提交', en: 'Submit again' },
    },
    pass: {
      from: ['district-review'],
      to: 'municipal-review',
      by: ['district-reviewer'],
      label: { zh: '初审通过，转市级复审', en: 'Pass on to municipal review' },
    },
    approve: {
      from: ['municipal-review'],
      to: 'certified',
      by: ['municipal-reviewer'],
      label: { zh: '认定通过', en: 'Approve' },
    },
    reject: {
      from: ['municipal-review'],
      to: 'rejected',
      by: ['municipal-reviewer'],
      label: { zh: '不予认定', en: 'Reject' },
      needsReason: true,
    },
    withdraw: {
      from: ['draft', 'correcting'],
      to: 'withdrawn',
      by: ['company-submitter'],
      label: { zh: '撤回申报', en: 'Withdraw' },
    },
    lapse: {
      from: ['correcting'],
      to: 'withdrawn',
      by: ['system'],
      label: { zh: '逾期未更正，申报失效', en: 'Lapsed: not corrected in time' },
      needsReason: true,
    },
  },
});
