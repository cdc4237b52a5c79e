import { defineMessages, type Text } from '#kernel';
import type { HistoryRow } from '#review';
import type { StepView } from '../providers/provider.schema.js';
import type { VoucherOrder } from './order.entity.js';
import { orderWorkflow, type OrderMove, type OrderState } from './order.workflow.js';

type Party = 'company' | 'provider' | 'voucher-officer' | 'system';
type OpenState = Exclude<OrderState, 'claimed' | 'cancelled'>;

const TEXTS = defineMessages({
  'voucher.order-by.company': { zh: '企业', en: 'Company' },
  'voucher.order-by.provider': { zh: '服务机构', en: 'Provider' },
  'voucher.order-by.voucher-officer': { zh: '主管部门', en: 'Voucher office' },
  'voucher.order-by.system': { zh: '系统', en: 'System' },
  'voucher.order-step.placed': { zh: '提交订单', en: 'Ordered' },
  'voucher.order-step.draft': {
    zh: '确认订单并预留券额',
    en: 'Confirm the order; its share of the voucher is set aside',
  },
  'voucher.order-step.provider-confirmed': { zh: '签订并上传合同', en: 'Sign and upload the contract' },
  'voucher.order-step.contract-check': { zh: '自动核验合同', en: 'Check of the contract' },
  'voucher.order-step.officer-check': { zh: '人工核验合同', en: 'An officer looks at the contract' },
  'voucher.order-step.checked': { zh: '开始服务', en: 'Start the service' },
  'voucher.order-step.in-service': { zh: '提供服务并交付成果', en: 'Provide the service and deliver' },
  'voucher.order-step.delivered': { zh: '验收成果', en: 'Accept what was delivered' },
  'voucher.order-step.accepted': { zh: '申请兑付', en: 'Claim the voucher’s share' },
});

/** Whose turn it is in each open state, in the order in which they follow when nothing goes back. */
const COURSE: readonly (readonly [OpenState, Party])[] = [
  ['draft', 'provider'],
  ['provider-confirmed', 'company'],
  ['contract-check', 'system'],
  ['officer-check', 'voucher-officer'],
  ['checked', 'provider'],
  ['in-service', 'provider'],
  ['delivered', 'company'],
  ['accepted', 'company'],
];

/** What an order waits for now, in words, and from whom; null when it is over. */
export function presentStep({ state }: Pick<VoucherOrder, 'state'>): { label: Text; by: Party } | null {
  const step = COURSE.find(([open]) => open === state);
  return step ? { label: TEXTS[`voucher.order-step.${step[0]}`], by: step[1] } : null;
}

/**
 * What happened, whose turn it is now and until when, and what comes next by whom.
 * @param limit of the present step, exclusive
 */
export function orderTimeline(
  order: VoucherOrder,
  rows: readonly HistoryRow[],
  limit: Date | null,
): StepView[] {
  const placed: StepView = {
    kind: 'done',
    at: order.createdAt.toISOString(),
    label: TEXTS['voucher.order-step.placed'],
    by: partyText('company'),
    note: null,
  };
  const at = COURSE.findIndex(([state]) => state === order.state);
  const coming = at < 0 ? [] : COURSE.slice(at);
  // An officer looks at a contract only when the machine cannot decide.
  const expected = coming.filter(([state], i) => i === 0 || state !== 'officer-check');
  return [
    placed,
    ...rows.map(doneStep),
    ...expected.map(([state, by], i) => openStep(state, by, i === 0 ? { limit } : null)),
  ];
}

function openStep(state: OpenState, by: Party, now: { readonly limit: Date | null } | null): StepView {
  const label = TEXTS[`voucher.order-step.${state}`];
  const at = now?.limit?.toISOString() ?? null;
  return { kind: now ? 'now' : 'next', at, label, by: partyText(by), note: null };
}

function doneStep(row: HistoryRow): StepView {
  const [side] = row.capacity.split('-');
  const party = side === 'company' || side === 'provider' ? side : (row.capacity as Party);
  return {
    kind: 'done',
    at: row.at.toISOString(),
    label: orderWorkflow.definition.moves[row.move as OrderMove].label,
    by: partyText(party),
    note: row.reason,
  };
}

function partyText(party: Party): Text {
  return TEXTS[`voucher.order-by.${party}`];
}
