import { defineMessages } from '#kernel';

export const BUDGET_TEXTS = defineMessages({
  'voucher.budget-grounds-missing': {
    zh: '请填写依据，如批复文号。',
    en: 'Give the grounds, such as the number of the decision.',
  },
  'voucher.line-exists': {
    zh: '本批次已有预算，请使用追加预算。',
    en: 'This round has its budget line already; top it up instead.',
  },
  'voucher.line-closed': {
    zh: '本批次预算已关闭，不能再变动。',
    en: 'The budget line of this round is closed and cannot be changed.',
  },
  'voucher.line-not-closed': {
    zh: '只有已关闭批次的余款才能结转。',
    en: 'Only what is left of a closed budget line can be carried over.',
  },
  'voucher.no-budget': {
    zh: '本批次尚未安排预算，暂不能申领。',
    en: 'No money has been appropriated for this round yet.',
  },
  'voucher.key-reused': {
    zh: '这个提交编号已用于另一份内容不同的申请，未作任何更改。请刷新页面后重新提交。',
    en: 'This key was already used for a request with other content. Nothing was changed. Reload the page and start again.',
  },
});
