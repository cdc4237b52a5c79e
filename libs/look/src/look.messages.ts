import { defineMessages } from '#kernel';

export const lookMessages = defineMessages({
  'look.skip': { zh: '跳到主要内容', en: 'Skip to main content' },
  'look.optional': { zh: '（选填）', en: ' (optional)' },
  'look.wrong': { zh: '有误：', en: 'Error: ' },
  'look.close': { zh: '关闭', en: 'Close' },
  'look.done': { zh: '已改', en: 'changed' },
  'look.not-done': { zh: '未改', en: 'not changed yet' },
  'look.now': { zh: '当前：', en: 'Now: ' },
  'look.next': { zh: '接下来：', en: 'Next: ' },
  'look.before': { zh: '原值', en: 'Previous value' },
  'look.nothing': { zh: '（空）', en: '(empty)' },
});
