import { defineMessages } from '#kernel';

/** How the working of a comparison is said. */
export const SENTENCES = defineMessages({
  'rules.say-compare': { zh: '{is}；要求 {by} {wanted}', en: '{is}; needed: {by} {wanted}' },
  'rules.say-is': { zh: '{is}；要求：{wanted}', en: '{is}; needed: {wanted}' },
  'rules.say-one-of': { zh: '{is}；要求为其中之一：{wanted}', en: '{is}; needed: one of {wanted}' },
  'rules.say-none-of': { zh: '{is}；要求不是：{wanted}', en: '{is}; needed: none of {wanted}' },
  'rules.say-below': { zh: '{is}；要求属于：{wanted}', en: '{is}; needed: {wanted}, or a part of it' },
  'rules.say-not-below': {
    zh: '{is}；要求不属于：{wanted}',
    en: '{is}; needed: not {wanted}, nor a part of it',
  },
  'rules.say-fact': { zh: '{label} {value}', en: '{label} {value}' },
  'rules.say-reckoned': { zh: '{working} = {value}', en: '{working} = {value}' },
  'rules.say-lacking': { zh: '缺数据', en: 'not known' },
  'rules.say-other': { zh: '其他', en: 'another' },
  'rules.say-yes': { zh: '是', en: 'yes' },
  'rules.say-no': { zh: '否', en: 'no' },
});
