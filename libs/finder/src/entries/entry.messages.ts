import { defineMessages } from '#kernel';

/** Why something cannot be done with an entry. */
export const ENTRY_TEXTS = defineMessages({
  'finder.entry-archived': {
    zh: '此条目已归档，不再公开。',
    en: 'This entry has been archived and is no longer public.',
  },
  'finder.entry-incomplete': {
    zh: '还有内容未填或填写有误，请按提示修改。',
    en: 'Something is missing or not right. See the notes beside the fields.',
  },
  'finder.company-unknown': {
    zh: '没有找到这家单位；请核对统一社会信用代码，并确认该单位已在平台办过事。',
    en: 'There is no such company. Check its credit code; it must have done something on the portal before.',
  },
  'finder.compare-count': {
    zh: '一次可对比 1 至 {most} 个条目。',
    en: 'Between one and {most} entries can be compared at a time.',
  },
  'finder.compare-kinds': {
    zh: '只能对比同一目录的条目。',
    en: 'Only entries of one directory can be compared.',
  },
});
