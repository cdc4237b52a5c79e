import { Workflow } from '#kernel';

export const PROPOSAL_STATES = ['draft', 'submitted', 'returned', 'approved', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Under way: nobody has ended them. */
export const OPEN_STATES: readonly ProposalState[] = ['draft', 'submitted', 'returned'];

export const PROPOSAL_MOVES = ['submit', 'return', 'approve', 'withdraw'] as const;
export type ProposalMove = (typeof PROPOSAL_MOVES)[number];

/** In which capacities somebody stands towards a proposal. */
export type ProposalCapacity = 'owner-filler' | 'owner-submitter' | 'editor';

/** What a company proposes is published once an editor has approved it. */
export const proposalWorkflow = new Workflow<ProposalState, ProposalMove, ProposalCapacity>({
  name: 'finder-proposal',
  initial: 'draft',
  states: {
    draft: { label: { zh: '填写中', en: 'Draft' } },
    submitted: { label: { zh: '审核中', en: 'In review' } },
    returned: { label: { zh: '已退回', en: 'Returned' } },
    approved: { label: { zh: '已发布', en: 'Published' }, final: true },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
  },
  moves: {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      by: ['owner-submitter'],
      label: { zh: '提交审核', en: 'Submit for review' },
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      by: ['editor'],
      label: { zh: '退回修改', en: 'Return' },
    },
    approve: {
      from: ['submitted'],
      to: 'approved',
      by: ['editor'],
      label: { zh: '通过并发布', en: 'Approve and publish' },
    },
    withdraw: {
      from: ['draft', 'submitted', 'returned'],
      to: 'withdrawn',
      by: ['owner-filler', 'owner-submitter'],
      label: { zh: '撤回', en: 'Withdraw' },
    },
  },
});
