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
} as const satisfies Record<string, MailKind>;

export type MailKindName = keyof typeof MAIL_KINDS;
