import { defineMessages } from '#kernel';

export const TEXTS = defineMessages({
  'voucher.not-judged': {
    zh: '资料不全，暂不能判断是否符合条件。请先填写企业规模和实际控制人申明。',
    en: 'Something is lacking to judge whether you are eligible. Make the declaration on size and controller first.',
  },
  'voucher.amount-above-limit': {
    zh: '申请金额最多为 {most}。',
    en: 'At most {most} can be applied for.',
  },
  'voucher.nothing-left': {
    zh: '本年度额度已用完，不能再申领。',
    en: 'This year’s cap is used up; nothing more can be applied for.',
  },
  'voucher.over': { zh: '创新券已到期。', en: 'The voucher has expired.' },
  'voucher.extended-already': {
    zh: '创新券只能延期一次，本券已延期。',
    en: 'A voucher is extended once only, and this one has been.',
  },
  'voucher.not-extendable': {
    zh: '只有已发放且未用完的创新券可以延期。',
    en: 'Only a voucher that was issued and is not used up can be extended.',
  },
  'voucher.extension-too-long': {
    zh: '最多延长 {most} 个月。',
    en: 'At most {most} months.',
  },
  'voucher.team-exists': { zh: '已有同名团队。', en: 'There is a team of this name already.' },
  'voucher.not-incubator': {
    zh: '只有认定的孵化器可以登记创业团队。',
    en: 'Only a recognised incubator can register start-up teams.',
  },
  'voucher.industry-unknown': {
    zh: '没有这个行业代码，请按 GB/T 4754 选择。',
    en: 'There is no such industry; choose one of GB/T 4754.',
  },
  'voucher.year-wrong': {
    zh: '数据年度应为本年度或此前两年。',
    en: 'The figures must be of this year or one of the two before.',
  },
  'voucher.controller-code': {
    zh: '请填写统一社会信用代码，或身份证件号码的后 6 位。',
    en: 'Give a unified social credit code, or the last six characters of an identity document.',
  },
  'voucher.incubator-unknown': {
    zh: '名单中没有这家孵化器。',
    en: 'This incubator is not on the list.',
  },
  'voucher.lapsed-with-round': {
    zh: '批次预算已关闭，候补失效。',
    en: 'The budget line was closed, so the waiting list has ended.',
  },
});
