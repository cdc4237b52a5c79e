import { defineMessages } from '#kernel';

export const ruleMessages = defineMessages({
  'web.rule.pass': { zh: '符合', en: 'Met' },
  'web.rule.fail': { zh: '不符合', en: 'Not met' },
  'web.rule.unknown': { zh: '缺数据', en: 'No data' },
});
