import { defineMessages } from '#kernel';

export const compareMessages = defineMessages({
  'web.compare.title': { zh: '对比', en: 'Compare' },
  'web.compare.title.of': { zh: '对比：{directory}', en: 'Compare: {directory}' },
  'web.compare.choose': { zh: '对比', en: 'Compare' },
  'web.compare.choose.of': { zh: '：', en: ': ' },
  'web.compare.go': { zh: '对比所选', en: 'Compare them' },
  'web.compare.hint': { zh: '同一目录最多四条', en: 'Up to four of one directory' },
  'web.compare.more': {
    zh: '同一目录最多对比四条，有 {count} 条没有列出。',
    en: 'Four entries fit; {count} more are not shown.',
  },
  'web.compare.missing': {
    zh: '有 {count} 条已下架或不存在，没有列出。',
    en: '{count} are no longer offered and are not shown.',
  },
  'web.compare.none': { zh: '还没有选择要对比的条目', en: 'Nothing is chosen yet' },
  'web.compare.none.text': {
    zh: '在检索结果中勾选同一目录的两到四条，再点“对比所选”。',
    en: 'Tick two to four results of one directory, then choose “Compare them”.',
  },
  'web.compare.search': { zh: '去检索', en: 'Search' },
  'web.compare.only': {
    zh: '只有一条，没有可比的内容。请在检索结果中再勾选一至三条同类条目。',
    en: 'One entry alone: tick one to three more of its kind among the results.',
  },
  'web.compare.field': { zh: '项目', en: 'Field' },
  'web.compare.differs': { zh: '不同', en: 'Differs' },
  'web.compare.empty': { zh: '未填写', en: 'Not given' },
  'web.compare.remove': { zh: '移除', en: 'Remove' },
  'web.compare.deadline': { zh: '截止日期', en: 'Deadline' },
  'web.compare.status': { zh: '状态', en: 'Status' },
  'web.compare.confirmed': { zh: '最近确认', en: 'Last confirmed' },
  'web.compare.source': { zh: '来源', en: 'Source' },
  'web.compare.kept-by': { zh: '维护单位', en: 'Maintained by' },
  'web.compare.summary': { zh: '共 {all} 项，{differ} 项不同', en: '{all} fields, {differ} differ' },
  'web.compare.links': { zh: '目录', en: 'Directories' },
});
