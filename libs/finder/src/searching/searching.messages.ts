import { defineMessages } from '#kernel';

export const SEARCHING = defineMessages({
  'finder.search-too-slow': {
    zh: '这次检索用时过长，请减少检索词或稍后再试。',
    en: 'This search took too long. Use fewer words, or try again shortly.',
  },
  'finder.ignored-facet': {
    zh: '没有“{name}”这个筛选项，已忽略。',
    en: 'There is no filter “{name}”; it was left out.',
  },
  'finder.ignored-value': {
    zh: '筛选项“{name}”没有“{value}”这个值，已忽略。',
    en: 'The filter “{name}” has no value “{value}”; it was left out.',
  },
  'finder.ignored-rest': {
    zh: '检索内容过长，只使用了前 {most} 个字。',
    en: 'The text is too long: only its first {most} characters were used.',
  },
  'finder.ignored-near': {
    zh: '“{value}”不是可以计算距离的位置，未按距离排列。',
    en: '“{value}” is no place that distances can be counted from; results are not sorted by distance.',
  },
  'finder.ignored-nowhere': {
    zh: '“{value}”没有登记位置，未按距离排列。',
    en: 'Where “{value}” is was not recorded; results are not sorted by distance.',
  },
  'finder.ignored-distance': {
    zh: '检索库正在重建，暂时不能按距离排列。',
    en: 'The search index is being rebuilt: for now results are not sorted by distance.',
  },
  'finder.ignored-filters': {
    zh: '检索库正在重建，暂时只能按目录和标题查找，其他筛选项未生效。',
    en: 'The search index is being rebuilt: for now only directory and title count, and other filters do not.',
  },
  'finder.relax-word': { zh: '去掉“{word}”', en: 'Without “{word}”' },
  'finder.relax-filter': { zh: '取消筛选“{value}”', en: 'Without the filter “{value}”' },
  'finder.reason-title': { zh: '标题命中：{words}', en: 'In the title: {words}' },
  'finder.reason-body': { zh: '正文命中：{words}', en: 'In the text: {words}' },
  'finder.reason-near': {
    zh: '近义词：“{found}”与“{word}”相近',
    en: 'Near in meaning: “{found}” for “{word}”',
  },
  'finder.reason-together': { zh: '检索词在标题中相邻', en: 'The words stand side by side in the title' },
  'finder.reason-pinned': { zh: '由编辑置顶', en: 'Put first by an editor' },
  'finder.reason-open': { zh: '可办理的排在已截止的之前', en: 'What is open comes before what is closed' },
  'finder.reason-closed': { zh: '已截止，已降序', en: 'Closed, so it comes later' },
  'finder.reason-fresh': { zh: '一年内经确认', en: 'Confirmed within a year' },
  'finder.reason-stale': { zh: '超过一年未确认，已降序', en: 'Not confirmed for a year, so it comes later' },
});
