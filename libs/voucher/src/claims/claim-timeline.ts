import { defineMessages, type Text } from '#kernel';
import type { HistoryRow } from '#review';
import { paymentWorkflow, type PaymentMove, type PaymentState } from '../payments/payment.workflow.js';
import type { StepView } from '../providers/provider.schema.js';
import type { VoucherClaim } from './claim.entity.js';
import { claimWorkflow, type ClaimMove, type ClaimState } from './claim.workflow.js';

type Party = 'company' | 'office' | 'experts' | 'public' | 'finance' | 'system';
type OpenState = Exclude<ClaimState, 'approved' | 'rejected' | 'withdrawn'>;

const TEXTS = defineMessages({
  'voucher.claim-by.company': { zh: '企业', en: 'Company' },
  'voucher.claim-by.office': { zh: '主管部门', en: 'Voucher office' },
  'voucher.claim-by.experts': { zh: '评审专家', en: 'Experts' },
  'voucher.claim-by.public': { zh: '社会公众', en: 'The public' },
  'voucher.claim-by.finance': { zh: '财务部门', en: 'Finance' },
  'voucher.claim-by.system': { zh: '系统', en: 'System' },
  'voucher.claim-step.handed-in': { zh: '提交兑付申请', en: 'Claim handed in' },
  'voucher.claim-step.submitted': { zh: '系统核对材料', en: 'Evidence is compared' },
  'voucher.claim-step.formal-check': { zh: '形式审查', en: 'Formal check' },
  'voucher.claim-step.returned': { zh: '补正材料', en: 'Correct the claim' },
  'voucher.claim-step.expert-review': { zh: '专家评审', en: 'Experts review it' },
  'voucher.claim-step.public-notice': { zh: '公示', en: 'Public notice' },
  'voucher.claim-step.objection': { zh: '处理异议', en: 'An objection is examined' },
  'voucher.claim-step.approval': { zh: '审批', en: 'Approval' },
  'voucher.claim-step.payment': { zh: '付款', en: 'Payment' },
});

/** Whose turn it is in each open state. */
const PARTIES: Readonly<Record<OpenState, Party>> = {
  submitted: 'system',
  'formal-check': 'office',
  returned: 'company',
  'expert-review': 'experts',
  'public-notice': 'public',
  objection: 'office',
  approval: 'office',
};

/** What follows an open state when nothing goes back. */
const NEXT: Readonly<Record<OpenState, readonly OpenState[]>> = {
  submitted: ['formal-check', 'public-notice', 'approval'],
  'formal-check': ['public-notice', 'approval'],
  returned: ['formal-check', 'public-notice', 'approval'],
  'expert-review': ['public-notice', 'approval'],
  'public-notice': ['approval'],
  objection: ['public-notice', 'approval'],
  approval: [],
};

const MOVERS: Readonly<Record<string, Party>> = {
  'company-submitter': 'company',
  'voucher-officer': 'office',
  'voucher-approver': 'office',
  expert: 'experts',
  objector: 'public',
  'finance-officer': 'finance',
  'finance-approver': 'finance',
};

/** Where its money is. */
export interface PaymentCourse {
  readonly state: PaymentState;
  readonly rows: readonly HistoryRow[];
}

/** What happened to a claim and its payment, whose turn it is now, and what comes next; nobody is named. */
export function claimTimeline(
  claim: VoucherClaim,
  rows: readonly HistoryRow[],
  payment: PaymentCourse | null,
): StepView[] {
  const handedIn: StepView = {
    kind: 'done',
    at: claim.submittedAt.toISOString(),
    label: TEXTS['voucher.claim-step.handed-in'],
    by: partyText('company'),
    note: null,
  };
  const done = rows.map((row) => doneStep(row, claimWorkflow.definition.moves[row.move as ClaimMove].label));
  const paying = payment?.rows.map((row) =>
    doneStep(row, paymentWorkflow.definition.moves[row.move as PaymentMove].label),
  );
  return [handedIn, ...done, ...(paying ?? []), ...coming(claim.state, payment)];
}

function coming(state: ClaimState, payment: PaymentCourse | null): StepView[] {
  if (payment) {
    const settled = payment.state === 'paid' || paymentWorkflow.isFinal(payment.state);
    return settled ? [] : [step('now', paymentWorkflow.definition.states[payment.state].label, 'finance')];
  }
  if (!isOpen(state)) return [];
  const label = (one: OpenState): Text => TEXTS[`voucher.claim-step.${one}`];
  return [
    step('now', label(state), PARTIES[state]),
    ...NEXT[state].map((next) => step('next', label(next), PARTIES[next])),
    step('next', TEXTS['voucher.claim-step.payment'], 'finance'),
  ];
}

function isOpen(state: ClaimState): state is OpenState {
  return state in PARTIES;
}

function step(kind: 'now' | 'next', label: Text, party: Party): StepView {
  return { kind, at: null, label, by: partyText(party), note: null };
}

function doneStep({ at, capacity, reason }: HistoryRow, label: Text): StepView {
  const by = partyText(MOVERS[capacity] ?? 'system');
  return { kind: 'done', at: at.toISOString(), label, by, note: reason };
}

function partyText(party: Party): Text {
  return TEXTS[`voucher.claim-by.${party}`];
}
