import { defineMessages } from '#kernel';

export const SAVED_SEARCHES = defineMessages({
  'finder.saved-search-empty': {
    zh: '没有检索词，也没有筛选项，无法保存。请先输入检索词或选择筛选项。',
    en: 'There is nothing to look for: no words and no filters. Enter words or choose a filter first.',
  },
  'finder.saved-search-long': {
    zh: '检索内容过长，无法保存，请缩短到 {most} 个字以内。',
    en: 'The text is too long to be saved. Shorten it to {most} characters.',
  },
  'finder.saved-search-unclear': {
    zh: '没有“{name}={value}”这个筛选条件，请去掉后再保存。',
    en: 'There is no filter “{name}={value}”. Take it away and save again.',
  },
  'finder.saved-search-known': {
    zh: '已经保存过相同的搜索，无需重复保存。',
    en: 'The same search is saved already.',
  },
  'finder.saved-searches-full': {
    zh: '最多保存 50 个搜索，请先移除不再需要的。',
    en: 'No more than 50 searches can be saved. Remove one that is no longer needed first.',
  },
  'finder.search-news.title': {
    zh: '保存的搜索“{name}”有 {count} 条新结果',
    en: '{count} new for your saved search “{name}”',
  },
  'finder.search-news.why': {
    zh: '符合您保存的搜索“{name}”。',
    en: 'They match your saved search “{name}”.',
  },
  'finder.search-news.more': {
    zh: '另有 {count} 条，请在平台查看。',
    en: 'There are {count} more in the portal.',
  },
});
