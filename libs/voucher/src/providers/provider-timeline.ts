import { defineMessages, type Text } from '#kernel';
import type { HistoryRow } from '#review';
import type { VoucherProvider } from './provider.entity.js';
import type { StepView } from './provider.schema.js';
import { providerWorkflow, type ProviderMove, type ProviderState } from './provider.workflow.js';

const TEXTS = defineMessages({
  'voucher.by.provider': { zh: '服务机构', en: 'Provider' },
  'voucher.by.voucher-officer': { zh: '主管部门', en: 'Voucher office' },
  'voucher.by.system': { zh: '系统', en: 'System' },
  'voucher.provider-now.draft': { zh: '填写登记信息并提交', en: 'Fill in the registration and submit it' },
  'voucher.provider-now.in-review': { zh: '审核登记信息', en: 'Review of the registration' },
  'voucher.provider-now.returned': { zh: '补正被退回的项目', en: 'Correct the returned fields' },
  'voucher.provider-now.active': {
    zh: '正常服务，到期前完成年度确认',
    en: 'In service; yearly confirmation until then',
  },
  'voucher.provider-now.suspended': { zh: '已暂停，等待恢复', en: 'Suspended until further notice' },
  'voucher.provider-now.lapsed': {
    zh: '完成年度确认后恢复接单',
    en: 'Takes orders again once it is confirmed',
  },
  'voucher.provider-next.review': { zh: '主管部门审核', en: 'Review by the voucher office' },
  'voucher.provider-next.service': {
    zh: '通过后公开服务目录、承接订单',
    en: 'Once approved, the catalogue is public and orders can come',
  },
});

type Side = 'provider' | 'voucher-officer' | 'system';
const PROVIDERS: readonly ProviderState[] = ['draft', 'returned', 'active', 'lapsed'];

/** What happened, whose turn it is now, and what comes next. */
export function providerTimeline(provider: VoucherProvider, rows: readonly HistoryRow[]): StepView[] {
  const { state } = provider;
  const done = rows.map((row): StepView => ({
    kind: 'done',
    at: row.at.toISOString(),
    label: providerWorkflow.definition.moves[row.move as ProviderMove].label,
    by: sideText(row.capacity.startsWith('provider') ? 'provider' : (row.capacity as Side)),
    note: row.reason,
  }));
  if (state === 'refused') return done;
  const until = state === 'active' ? (provider.confirmedUntil?.toISOString() ?? null) : null;
  const by = sideText(PROVIDERS.includes(state) ? 'provider' : 'voucher-officer');
  const now: StepView = {
    kind: 'now',
    at: until,
    label: TEXTS[`voucher.provider-now.${state}`],
    by,
    note: null,
  };
  return [...done, now, ...nextSteps(state)];
}

function nextSteps(state: ProviderState): StepView[] {
  const review = next('voucher.provider-next.review', 'voucher-officer');
  const service = next('voucher.provider-next.service', 'provider');
  if (state === 'draft' || state === 'returned') return [review, service];
  return state === 'in-review' ? [service] : [];
}

function next(label: keyof typeof TEXTS, by: Side): StepView {
  return { kind: 'next', at: null, label: TEXTS[label], by: sideText(by), note: null };
}

function sideText(side: Side): Text {
  return TEXTS[`voucher.by.${side}`];
}
