import { defineMessages } from '#kernel';

export const providerStateMessages = defineMessages({
  'web.provider-state.in-review': { zh: '审核中', en: 'In review' },
  'web.provider-state.returned': { zh: '待补正', en: 'To be corrected' },
  'web.provider-state.active': { zh: '正常服务', en: 'In service' },
  'web.provider-state.suspended': { zh: '已暂停', en: 'Suspended' },
  'web.provider-state.lapsed': { zh: '未年度确认', en: 'Not confirmed' },
  'web.provider-state.refused': { zh: '未通过', en: 'Refused' },
});
