import { defineMessages } from '#kernel';

export const workspaceMessages = defineMessages({
  'web.ws.title': { zh: '我的事项', en: 'My applications' },
  'web.ws.caption': { zh: '本企业的申报', en: 'Applications of this company' },
  'web.ws.case': { zh: '事项', en: 'Application' },
  'web.ws.state': { zh: '状态', en: 'State' },
  'web.ws.next': { zh: '下一步与期限', en: 'What is next, and by when' },
  'web.ws.updated': { zh: '最近更新', en: 'Last change' },
  'web.ws.by': { zh: '最迟 {day}', en: 'by {day}' },
  'web.ws.nothing-next': { zh: '已办结', en: 'Closed' },
  'web.ws.empty': { zh: '还没有申报', en: 'No applications yet' },
  'web.ws.empty.text': {
    zh: '申报后，这里会显示每一份申报办到哪一步、下一步由谁在什么时候之前办理。建议先备好营业执照、近三年审计报告和知识产权清单。',
    en: 'Once you have started one, this page shows where each application stands, who acts next and by when. It helps to have the business licence, three years of audited accounts and the list of intellectual property at hand.',
  },
  'web.ws.start': { zh: '开始申报', en: 'Start an application' },
  'web.ws.open': { zh: '可以申报', en: 'Open for application' },
  'web.ws.closes': { zh: '{round}，{day} 截止', en: '{round}, closes {day}' },
  'web.ws.days-left': { zh: '还有 {count} 个工作日', en: '{count} working days left' },
  'web.ws.none-open': { zh: '目前没有开放的申报批次。', en: 'No round is open at the moment.' },
  'web.ws.no-right': {
    zh: '您在本企业没有填报权限。如需申报，请联系本企业管理员授权。',
    en: 'You have no right to fill in applications for this company. Ask its administrator.',
  },
  'web.ws.failed': { zh: '没有成功：{words}', en: 'That did not work: {words}' },
  'web.ws.away': {
    zh: '暂时连不上服务，请稍后再试。',
    en: 'The service cannot be reached. Please try again shortly.',
  },
});
