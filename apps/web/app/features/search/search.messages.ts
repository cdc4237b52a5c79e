import { defineMessages } from '#kernel';

export const searchMessages = defineMessages({
  'web.search.title': { zh: '六大找', en: 'Find' },
  'web.search.title.of': { zh: '“{text}”的检索结果', en: 'Results for “{text}”' },
  'web.search.heading': { zh: '检索结果', en: 'Search results' },
  'web.search.label': { zh: '在六个目录中检索', en: 'Search the six directories' },
  'web.search.in': { zh: '在“{directory}”中检索', en: 'Search in {directory}' },
  'web.search.hint': {
    zh: '政策、资金、空间、人才、技术、服务，一个框查全',
    en: 'Policies, funding, spaces, talent, technologies, services',
  },
  'web.search.save': { zh: '保存此搜索', en: 'Save this search' },
  'web.search.go': { zh: '检索', en: 'Search' },
  'web.search.suggestions': { zh: '检索建议', en: 'Suggestions' },
  'web.search.suggestions.count': {
    zh: '有 {count} 条建议，按上下方向键选择，按回车键打开',
    en: '{count} suggestions: choose with the arrow keys, open with Enter',
  },
  'web.search.directories': { zh: '目录', en: 'Directories' },
  'web.search.all': { zh: '全部', en: 'All' },
  'web.search.count': { zh: '{count} 条结果', en: '{count} results' },
  'web.search.count.one': { zh: '1 条结果', en: '1 result' },
  'web.search.count.titles': { zh: '标题中找到的结果', en: 'Found by title' },
  'web.search.complete': {
    zh: '前 {count} 条包含全部检索词，其余包含其中一部分。',
    en: 'The first {count} have every word, the others some of them.',
  },
  'web.search.complete.none': {
    zh: '没有条目包含全部检索词，以下条目包含其中一部分。',
    en: 'Nothing has every word; these have some of them.',
  },
  'web.search.filter': { zh: '筛选', en: 'Filters' },
  'web.search.filter.count': { zh: '筛选 {count} 项', en: 'Filters: {count}' },
  'web.search.chosen.count': { zh: '{count} 项', en: '{count} chosen' },
  'web.search.close': { zh: '关闭', en: 'Close' },
  'web.search.apply': { zh: '应用筛选', en: 'Apply filters' },
  'web.search.clear': { zh: '清除筛选', en: 'Clear filters' },
  'web.search.remove': { zh: '取消', en: 'Remove' },
  'web.search.more': { zh: '其余 {count} 项', en: '{count} more' },
  'web.search.own': {
    zh: '每组的数字不受本组选择影响。',
    en: 'The numbers of a group ignore what is chosen in it.',
  },
  'web.search.facet.open': { zh: '办理状态', en: 'Status' },
  'web.search.facet.closing': { zh: '截止时间', en: 'Deadline' },
  'web.search.corrected': {
    zh: '没有找到“{text}”，已改为检索',
    en: 'Nothing was found for “{text}”. Showing',
  },
  'web.search.ignored': { zh: '有条件未生效', en: 'Some conditions were left out' },
  'web.search.rebuilding': { zh: '检索库正在重建', en: 'The search index is being rebuilt' },
  'web.search.rebuilding.text': {
    zh: '现在只能按标题查找，结果可能不全，也没有分类数字；几分钟后请再试。',
    en: 'For now only titles are searched: results may be incomplete and nothing is counted. Try again in a few minutes.',
  },
  'web.search.again': { zh: '再试一次', en: 'Try again' },
  'web.search.slow': { zh: '这次检索用时过长', en: 'This search took too long' },
  'web.search.slow.text': {
    zh: '请减少检索词后再试，或稍后重试。检索词和筛选条件已为您保留。',
    en: 'Try with fewer words, or again shortly. What you typed and chose is still here.',
  },
  'web.search.beyond': { zh: '没有第 {page} 页', en: 'There is no page {page}' },
  'web.search.beyond.text': { zh: '检索结果只有 {pages} 页。', en: 'The results end with page {pages}.' },
  'web.search.beyond.last': { zh: '看最后一页', en: 'Go to the last page' },
  'web.search.none': { zh: '没有找到“{text}”', en: 'Nothing was found for “{text}”' },
  'web.search.none.filters': { zh: '没有符合这些条件的条目', en: 'Nothing fits these conditions' },
  'web.search.none.text': {
    zh: '换一种说法、减少检索词或取消筛选后再试。简称、拼音和拼音首字母都可以检索。',
    en: 'Try other or fewer words, or without filters. Short forms, pinyin and initials work as well.',
  },
  'web.search.none.all': { zh: '查看全部条目', en: 'See all entries' },
  'web.search.relax': { zh: '可以放宽的条件', en: 'What you could give up' },
  'web.search.relax.count': { zh: '{count} 条', en: '{count}' },
  'web.search.why': { zh: '为何排在这里', en: 'Why it is here' },
  'web.search.why.of': { zh: '：', en: ': ' },
  'web.search.source': { zh: '来源：', en: 'Source: ' },
  'web.search.closes': { zh: '截止 {date}', en: 'Closes {date}' },
  'web.search.closed-on': { zh: '已于 {date} 截止', en: 'Closed on {date}' },
  'web.search.voucher': { zh: '可用创新券', en: 'Takes vouchers' },
});

/** Marks of an entry, in results and on its own page. */
export const markMessages = defineMessages({
  'web.mark.open': { zh: '可办理', en: 'Open' },
  'web.mark.closed': { zh: '已截止', en: 'Closed' },
  'web.mark.stale': { zh: '信息可能过时', en: 'May be out of date' },
  'web.mark.demo': { zh: '示例', en: 'Example' },
});
