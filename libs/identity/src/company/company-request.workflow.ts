import { Workflow } from '#kernel';

export type CompanyRequestState = 'waiting' | 'approved' | 'refused' | 'withdrawn';
export type CompanyRequestMove = 'approve' | 'refuse' | 'withdraw';
/** `staff` is a platform administrator who is neither the applicant nor one of the company's own people. */
export type CompanyRequestActor = 'applicant' | 'staff';

export const companyRequestWorkflow = new Workflow<
  CompanyRequestState,
  CompanyRequestMove,
  CompanyRequestActor
>({
  name: 'company-request',
  initial: 'waiting',
  states: {
    waiting: { label: { zh: '待审核', en: 'Waiting' } },
    approved: { label: { zh: '已通过', en: 'Approved' }, final: true },
    refused: { label: { zh: '未通过', en: 'Refused' }, final: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
  },
  moves: {
    approve: { from: ['waiting'], to: 'approved', by: ['staff'], label: { zh: '通过', en: 'Approve' } },
    refuse: {
      from: ['waiting'],
      to: 'refused',
      by: ['staff'],
      label: { zh: '不通过', en: 'Refuse' },
      needsReason: true,
    },
    withdraw: {
      from: ['waiting'],
      to: 'withdrawn',
      by: ['applicant'],
      label: { zh: '撤回', en: 'Withdraw' },
    },
  },
});
