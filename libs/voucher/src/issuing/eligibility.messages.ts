import { defineMessages } from '#kernel';

export const RULES = defineMessages({
  'voucher.rule.size': { zh: '小型或微型企业', en: 'Small or micro company' },
  'voucher.rule.of-year': { zh: '按 {year} 年度申报数据：', en: 'By the figures declared for {year}: ' },
  'voucher.rule.controller': { zh: '已申明实际控制人', en: 'Actual controller declared' },
  'voucher.rule.controller-is': { zh: '实际控制人：{name}', en: 'Actual controller: {name}' },
  'voucher.rule.not-declared': {
    zh: '尚未填写企业规模和实际控制人申明',
    en: 'The declaration on size and actual controller has not been made yet',
  },
  'voucher.rule.host': { zh: '由认定的孵化器托管', en: 'Hosted by a recognised incubator' },
  'voucher.rule.hosted': {
    zh: '团队“{team}”由名单内的孵化器托管',
    en: 'The team “{team}” is hosted by an incubator of the list',
  },
  'voucher.rule.not-hosted': {
    zh: '团队“{team}”所在企业不在认定的孵化器名单内',
    en: 'The company that acts for the team “{team}” is not on the list of recognised incubators',
  },
});
