import { defineMessages, type Text } from '#kernel';

const texts = defineMessages({
  'account-mail.password-changed.title': { zh: '您的登录密码已修改', en: 'Your password was changed' },
  'account-mail.password-changed.body': {
    zh: '您的账号 {login} 的登录密码刚刚修改，其他设备上的登录已全部退出。\n\n如果不是您本人操作，请立即通过“忘记密码”重新设置密码，并联系平台管理员。',
    en: 'The password of your account {login} was just changed, and all your other devices were signed out.\n\nIf this was not you, set a new password with “Forgotten password” at once and tell the platform administrator.',
  },
});

const resetTexts = defineMessages({
  'account-mail.password-reset.title': { zh: '重新设置登录密码', en: 'Set a new password' },
  'account-mail.password-reset.body': {
    zh: '我们收到了为账号 {login} 重新设置密码的申请。请在 30 分钟内打开下面的链接设置新密码；链接只能使用一次。\n\n如果不是您本人申请，无须处理：不打开链接，密码就不会改变。',
    en: 'Somebody asked for a new password for the account {login}. Open the link below within 30 minutes to set one; it works once.\n\nIf it was not you, do nothing: unless the link is used, the password stays as it is.',
  },
  'account-mail.password-reset.link': { zh: '设置新密码', en: 'Set a new password' },
});

const registrationTexts = defineMessages({
  'account-mail.registration.title': { zh: '确认注册', en: 'Confirm your account' },
  'account-mail.registration.body': {
    zh: '有人用这个邮箱注册了平台账号。如果是您本人，请在 24 小时内打开下面的链接确认，账号随即开通。\n\n如果不是您本人，无须处理：不确认就不会有账号。',
    en: 'Somebody asked for an account at the portal with this e-mail address. If it was you, open the link below within 24 hours and confirm.\n\nIf it was not you, do nothing: without that there will be no account.',
  },
  'account-mail.registration.link': { zh: '确认注册', en: 'Confirm' },
  'account-mail.registration-known.title': {
    zh: '您的邮箱已有平台账号',
    en: 'You have an account already',
  },
  'account-mail.registration-known.body': {
    zh: '有人用这个邮箱申请注册平台账号，但这个邮箱已有账号，所以没有新建账号。\n\n如果是您本人，请直接登录；忘记登录名或密码的，打开下面的链接，用这个邮箱重新设置。如果不是您本人，无须处理，您的账号没有变化。',
    en: 'Somebody asked for an account with this e-mail address, which has one already; so none was created.\n\nIf it was you, sign in; if you have forgotten your user name or password, open the link below and enter this address. If it was not you, do nothing: your account is as it was.',
  },
  'account-mail.registration-known.link': { zh: '忘记登录名或密码', en: 'Forgotten user name or password' },
});

/** What a mail about an account says, and where its link leads. */
export interface MailKind {
  readonly title: Text;
  readonly body: Text;
  /** The page at identity that its link opens, and the link's words; null: there is nothing to open. */
  readonly link: { readonly path: string; readonly text: Text } | null;
}

export const MAIL_KINDS = {
  'password-changed': {
    title: texts['account-mail.password-changed.title'],
    body: texts['account-mail.password-changed.body'],
    link: null,
  },
  'password-reset': {
    title: resetTexts['account-mail.password-reset.title'],
    body: resetTexts['account-mail.password-reset.body'],
    link: { path: '/password/reset', text: resetTexts['account-mail.password-reset.link'] },
  },
  registration: {
    title: registrationTexts['account-mail.registration.title'],
    body: registrationTexts['account-mail.registration.body'],
    link: { path: '/register/confirm', text: registrationTexts['account-mail.registration.link'] },
  },
  'registration-known': {
    title: registrationTexts['account-mail.registration-known.title'],
    body: registrationTexts['account-mail.registration-known.body'],
    link: { path: '/password/forgotten', text: registrationTexts['account-mail.registration-known.link'] },
  },
} as const satisfies Record<string, MailKind>;

export type MailKindName = keyof typeof MAIL_KINDS;
