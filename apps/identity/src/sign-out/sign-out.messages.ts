import { defineMessages } from '#kernel';

export const signOutMessages = defineMessages({
  'ended.title': { zh: '您已退出登录', en: 'You are signed out' },
  'ended.alone': {
    zh: '没有其他系统需要通知。如果使用的是公用电脑，请关闭浏览器窗口。',
    en: 'No other system had to be told. If this is a shared computer, close the browser window.',
  },
  'ended.all-told': {
    zh: '以下系统均已确认退出。如果使用的是公用电脑，请关闭浏览器窗口。',
    en: 'These systems have all confirmed it. If this is a shared computer, close the browser window.',
  },
  'ended.telling': {
    zh: '正在通知以下系统。您可以离开本页，通知会继续送达。',
    en: 'These systems are being told. You may leave this page: that goes on without you.',
  },
  'ended.systems': { zh: '各系统退出情况', en: 'Where you were signed in' },
  'ended.told': { zh: '已确认退出', en: 'Confirmed' },
  'ended.being-told': { zh: '正在通知', en: 'Being told' },
  'ended.unreachable': { zh: '暂时无法送达', en: 'Not reachable yet' },
  'ended.unreachable.until': {
    zh: '将继续尝试，直至{until}。您的登录凭证已失效。',
    en: 'It will be tried until {until}. Your sign-in is no longer valid there.',
  },
  'ended.given-up': { zh: '未能送达', en: 'Could not be told' },
  'ended.given-up.text': {
    zh: '已停止尝试，管理人员会处理。如果该系统中仍显示为登录状态，请在该系统内退出。',
    en: 'It is no longer tried; the operators see this. If that system still shows you as signed in, sign out there.',
  },
  'ended.look-again': { zh: '刷新状态', en: 'Look again' },
  'ended.onward': { zh: '返回平台首页', en: 'Back to the portal' },
});
