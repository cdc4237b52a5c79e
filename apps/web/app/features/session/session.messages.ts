import { defineMessages } from '#kernel';

export const sessionMessages = defineMessages({
  'web.session.ending.title': { zh: '登录即将结束', en: 'Your session is about to end' },
  'web.session.ending.text': {
    zh: '长时间没有操作，登录将在 {time} 结束。已经保存的内容不受影响。',
    en: 'There has been no activity for a while. Your session ends at {time}. Everything already saved is safe.',
  },
  'web.session.extend': { zh: '继续使用', en: 'Stay signed in' },
  'web.session.ended.title': {
    zh: '登录已结束，请重新登录',
    en: 'Your session has ended, please sign in again',
  },
  'web.session.ended.text': {
    zh: '本页填写的内容都还在。重新登录在新窗口中进行，完成后会自动回到这里，并把没来得及保存的内容保存好。',
    en: 'Everything you entered is still on this page. Sign in opens in a new window; when it is done, this page goes on by itself and saves what was not saved yet.',
  },
  'web.session.again': { zh: '重新登录', en: 'Sign in again' },
  'web.session.waiting': { zh: '正在等待登录完成…', en: 'Waiting for you to sign in…' },
  'web.session.confirm.title': { zh: '请再次确认是您本人', en: 'Please confirm that it is you' },
  'web.session.confirm.text': {
    zh: '提交、撤回和作出决定之前，需要在几分钟内确认过身份。确认在新窗口中进行，完成后本页会自动继续办理；您填写的内容都还在。',
    en: 'Submitting, withdrawing and deciding need a confirmation that is only minutes old. It opens in a new window; when it is done, this page goes on by itself with what you asked for. Everything you entered is still here.',
  },
  'web.session.confirm.go': { zh: '确认身份', en: 'Confirm' },
  'web.session.confirm.cancel': { zh: '取消，暂不办理', en: 'Cancel, do not go on' },
  'web.session.confirm.waiting': { zh: '正在等待确认完成…', en: 'Waiting for you to confirm…' },
  'web.session.other.title': {
    zh: '登录的账号或企业已变更',
    en: 'Another account or company is signed in now',
  },
  'web.session.other.text': {
    zh: '现在登录的是{name}，与打开本页时不同。为避免填错企业，请重新进入工作台。没有保存的内容不会带过去。',
    en: 'Now {name} is signed in, which is not who opened this page. To keep companies apart, please enter again. What was not saved is not carried over.',
  },
  'web.session.reopen': { zh: '重新进入', en: 'Enter again' },
  'web.session.done.title': { zh: '登录成功', en: 'You are signed in' },
  'web.session.done.text': {
    zh: '请关闭本窗口，回到原来的页面继续填写。',
    en: 'Close this window and go on where you were.',
  },
});
