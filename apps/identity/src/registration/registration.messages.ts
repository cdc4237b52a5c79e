import { defineMessages } from '#kernel';

export const registrationMessages = defineMessages({
  'register.title': { zh: '注册个人账号', en: 'Create an account' },
  'register.lead': {
    zh: '一个账号可以代表多家企业办事。提交后，请打开邮件中的链接完成注册。',
    en: 'One account serves all the companies you act for. A link in a mail to you completes it.',
  },
  'register.login.hint': {
    zh: '2 至 64 个字母、数字、汉字或 . _ + -，用于登录，注册后不能更改。',
    en: '2 to 64 letters, figures or . _ + -. You sign in with it; it cannot be changed later.',
  },
  'register.reader': { zh: '平台用户', en: 'reader' },
  'register.name': { zh: '姓名', en: 'Your name' },
  'register.name.hint': { zh: '请填写真实姓名。', en: 'Your real name, as others at work know you.' },
  'register.email': { zh: '邮箱', en: 'E-mail address' },
  'register.password': {
    zh: '至少 12 个字符，可以用空格和汉字；不能是常见密码，也不能包含登录名或姓名。',
    en: 'At least 12 characters; spaces are welcome. No common password, and neither your user name nor your name in it.',
  },
  'register.submit': { zh: '提交并发送确认邮件', en: 'Send me the mail' },
  'register.have': { zh: '已有账号，去登录', en: 'I have an account: sign in' },
  'register.login-invalid': {
    zh: '登录名须为 2 至 64 个字母、数字、汉字或 . _ + -，以字母、数字或汉字开头；邮箱请填在邮箱栏。',
    en: 'A user name has 2 to 64 letters, figures or . _ + - and begins with a letter or figure. The e-mail address has its own field.',
  },
  'register.login-taken': {
    zh: '这个登录名已被使用，请换一个。',
    en: 'That user name is taken. Choose another.',
  },
  'register.name-invalid': {
    zh: '请填写姓名，最多 50 个字，只能用文字、空格、间隔号和连字符。',
    en: 'Give your name: up to 50 letters, spaces, dots, hyphens or apostrophes.',
  },
  'register.email-invalid': {
    zh: '邮箱地址不正确，例如 zhangsan@example.cn。',
    en: 'That is not an e-mail address, such as zhangsan@example.cn.',
  },
  'register.sent.title': { zh: '请查收邮件', en: 'Look into your mailbox' },
  'register.sent': {
    zh: '确认邮件已发出。请在 24 小时内打开邮件中的链接，账号随即开通。在此之前，账号尚不存在。',
    en: 'A mail is on its way. Open its link within 24 hours and the account exists; until then there is none.',
  },
  'register.sent.nothing': {
    zh: '几分钟后仍未收到？请查看垃圾邮件，并核对邮箱后重新填写。',
    en: 'Nothing after a few minutes? Look among unwanted mail, check the address and fill in the form again.',
  },
  'register.again': { zh: '重新填写', en: 'Fill in again' },
  'register.confirm.title': { zh: '确认注册', en: 'Confirm the account' },
  'register.confirm.lead': {
    zh: '请核对以下内容，确认后账号即开通。',
    en: 'Check what you gave; confirm it, and the account exists.',
  },
  'register.confirm.submit': { zh: '确认，开通账号', en: 'Confirm' },
  'register.void.title': { zh: '链接已失效', en: 'This link no longer works' },
  'register.void': {
    zh: '链接只能使用一次，且 24 小时内有效。如果您已确认过，请直接登录；否则请重新注册。',
    en: 'A link works once, and only for 24 hours. If you have confirmed before, just sign in; otherwise fill in the form again.',
  },
  'register.late.login': {
    zh: '在您确认之前，这个登录名已被他人使用。请换一个登录名重新注册。',
    en: 'Somebody else took that user name before you confirmed. Fill in the form again with another.',
  },
  'register.late.email': {
    zh: '这个邮箱已有账号。请直接登录；忘记密码可以重新设置。',
    en: 'This e-mail address has an account already. Sign in, or set a new password if you have forgotten it.',
  },
  'register.late.title': { zh: '注册未完成', en: 'The account was not created' },
  'register.done.title': { zh: '账号已开通', en: 'Your account exists' },
  'register.done': {
    zh: '请登录。登录后，企业管理员可以把您加为经办人。',
    en: 'Sign in now. The administrator of your company can then add you as a member.',
  },
  'register.sign-in': { zh: '去登录', en: 'Sign in' },
});
