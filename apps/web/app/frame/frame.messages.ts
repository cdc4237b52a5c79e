import { defineMessages } from '#kernel';

export const frameMessages = defineMessages({
  'web.portal': {
    zh: '国际科技创新中心网络服务平台',
    en: 'International S&T Innovation Center Online Services',
  },
  'web.portal.other': {
    zh: 'International S&T Innovation Center · Services',
    en: '国际科技创新中心网络服务平台',
  },
  'web.workspace': { zh: '企业工作台', en: 'Company workspace' },
  'web.desk': { zh: '审核工作台', en: 'Review desk' },
  'web.nav': { zh: '主导航', en: 'Main navigation' },
  'web.home': { zh: '首页', en: 'Home' },
  'web.verify': { zh: '证书查验', en: 'Verify a certificate' },
  'web.applications': { zh: '我的事项', en: 'My applications' },
  'web.inbox': { zh: '消息', en: 'Messages' },
  'web.inbox.unread': { zh: '{count} 条未读', en: '{count} unread' },
  'web.queue': { zh: '待办', en: 'To review' },
  'web.sign-in': { zh: '登录', en: 'Sign in' },
  'web.sign-out': { zh: '退出登录', en: 'Sign out' },
  'web.account': { zh: '账号与登录记录', en: 'Account and sign-ins' },
  'web.switch-company': { zh: '更换企业', en: 'Change company' },
  'web.acting-for': { zh: '当前代表企业：', en: 'Acting for: ' },
  'web.acting-as': { zh: '当前岗位：', en: 'Acting as: ' },
  'web.signed-in-as': { zh: '当前登录：', en: 'Signed in as ' },
  'web.place': { zh: '位置', en: 'You are here' },
  'web.no-scripts': {
    zh: '工作台需要启用浏览器的 JavaScript 才能填写和办理；首页和证书查验不受影响。',
    en: 'The consoles need JavaScript to fill in and decide; the home page and the verification of certificates do not.',
  },
  'web.foot.times': {
    zh: '页面上的时间均为北京时间；办理时限按法定工作日计算。',
    en: 'All times are Beijing time; time limits count statutory working days.',
  },
  'web.role.district-reviewer': { zh: '区级初审', en: 'District review' },
  'web.role.municipal-reviewer': { zh: '市级复审', en: 'Municipal review' },
  'web.role.auditor': { zh: '审计', en: 'Audit' },
  'web.role.platform-administrator': { zh: '平台管理', en: 'Platform administration' },
});
