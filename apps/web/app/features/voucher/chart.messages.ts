import { defineMessages } from '#kernel';

export const chartMessages = defineMessages({
  'web.chart.title': { zh: '可用余额变化', en: 'Available over time' },
  'web.chart.yuan': { zh: '元', en: '¥' },
  'web.chart.text': {
    zh: '共 {count} 笔变动，可用余额从 {from} 元到 {to} 元。',
    en: '{count} movements; available went from ¥{from} to ¥{to}.',
  },
  'web.chart.note': {
    zh: '余额只在有变动时改变，所以画成台阶；每一笔见上表。',
    en: 'The balance changes only when money moves, hence the steps. The table above has every movement.',
  },
});
