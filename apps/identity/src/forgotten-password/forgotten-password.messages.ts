import { defineMessages } from '#kernel';

export const forgottenMessages = defineMessages({
  'forgotten.title': { zh: '忘记密码', en: 'Forgotten password' },
  'forgotten.lead': {
    zh: '请输入登录名或账号绑定的邮箱。我们会把设置新密码的链接发到账号绑定的邮箱。',
    en: 'Enter your user name, or the e-mail address of your account. We send a link for a new password to that address.',
  },
  'forgotten.typed': { zh: '登录名或邮箱', en: 'User name or e-mail address' },
  'forgotten.missing': { zh: '请输入登录名或邮箱。', en: 'Enter your user name or e-mail address.' },
  'forgotten.submit': { zh: '发送链接', en: 'Send the link' },
  'forgotten.back': { zh: '返回登录', en: 'Back to signing in' },
  'forgotten.sent.title': { zh: '请查收邮件', en: 'Look into your mailbox' },
  'forgotten.sent': {
    zh: '如果该账号存在且绑定了邮箱，我们已把链接发到该邮箱。链接 30 分钟内有效，只能使用一次。',
    en: 'If there is such an account and it has an e-mail address, a link is on its way there. It is valid for 30 minutes and works once.',
  },
  'forgotten.sent.nothing': {
    zh: '几分钟后仍未收到？请查看垃圾邮件，并核对登录名。账号没有绑定邮箱的，请联系本企业管理员；工作人员请联系平台管理员。',
    en: 'Nothing after a few minutes? Look among unwanted mail and check the user name. If your account has no e-mail address, ask the administrator of your company; staff ask the platform administrator.',
  },
  'forgotten.again': { zh: '重新输入', en: 'Try another name' },
  'reset.title': { zh: '设置新密码', en: 'Set a new password' },
  'reset.lead': {
    zh: '正在为账号 {login} 设置新密码。设置后，该账号在所有设备上的登录都会退出；已开启的两步验证不受影响。',
    en: 'This sets a new password for the account {login}. All its devices are signed out; a second sign-in step, if there is one, stays.',
  },
  'reset.hint': {
    zh: '至少 {least} 个字符，可以用空格和汉字；不能是常见密码，也不能包含登录名或姓名。',
    en: 'At least {least} characters; spaces are welcome. No common password, and neither your user name nor your name in it.',
  },
  'reset.submit': { zh: '设置新密码', en: 'Set the password' },
  'reset.void.title': { zh: '链接已失效', en: 'This link no longer works' },
  'reset.void': {
    zh: '链接只能使用一次，且 30 分钟内有效。请重新申请。',
    en: 'A link works once, and only for 30 minutes. Ask for a new one.',
  },
  'reset.void.again': { zh: '重新申请链接', en: 'Ask for a new link' },
  'reset.done.title': { zh: '新密码已设置', en: 'The new password is set' },
  'reset.done': {
    zh: '所有设备上的登录已退出。请用新密码重新登录。',
    en: 'All devices are signed out. Sign in with the new password.',
  },
  'reset.done.sign-in': { zh: '去登录', en: 'Sign in' },
});
