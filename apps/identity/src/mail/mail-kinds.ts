import { defineMessages, type Text } from '#kernel';

const texts = defineMessages({
  'account-mail.password-changed.title': { zh: '您的登录密码已修改', en: 'Your password was changed' },
  'account-mail.password-changed.body': {
    zh: '您的账号 {login} 的登录密码刚刚修改，其他设备上的登录已全部退出。\n\n如果不是您本人操作，请立即通过“忘记密码”重新设置密码，并联系平台管理员。',
    en: 'The password of your account {login} was just changed, and all your other devices were signed out.\n\nIf this was not you, set a new password with “Forgotten password” at once and tell the platform administrator.',
  },
  'account-mail.company-invitation.title': {
    zh: '邀请您代表{company}办事',
    en: 'You are invited to act for {company}',
  },
  'account-mail.company-invitation.body': {
    zh: '{inviter}邀请您代表{company}（统一社会信用代码 {uscc}）办事。\n\n身份：{role}\n可办事项：{grants}\n授权期限：{period}\n\n请在 {expires}前打开下面的链接，登录后接受或谢绝。链接只能使用一次，请不要转发给他人。如果您不认识这家企业，请谢绝或不予理会。',
    en: '{inviter} invites you to act for {company} (unified social credit code {uscc}).\n\nRole: {role}\nMay do: {grants}\nPeriod: {period}\n\nOpen the link below by {expires}, sign in, and accept or decline. The link works once; do not pass it on. If you do not know this company, decline or ignore this mail.',
  },
  'account-mail.company-invitation.link': { zh: '查看邀请', en: 'See the invitation' },
  'account-mail.membership-ended.title': {
    zh: '您已不能代表{company}办事',
    en: 'You no longer act for {company}',
  },
  'account-mail.membership-ended.body': {
    zh: '{company}的企业管理员已将您移出企业，您代表该企业的登录已全部结束。已提交的事项和办理记录不受影响。\n\n如有疑问，请联系该企业的管理员。',
    en: 'An administrator of {company} has ended your membership, and all your sign-ins for the company have ended. What was submitted is not affected.\n\nIf you have a question, ask the administrator of that company.',
  },
  'account-mail.company-approved.title': {
    zh: '{company}的管理员申请已通过',
    en: 'You are an administrator of {company} now',
  },
  'account-mail.company-approved.body': {
    zh: '您为{company}（统一社会信用代码 {uscc}）提交的申请已通过审核，您现在是该企业的管理员，可以办理全部事项并邀请成员。\n\n请在“我的账号”中选择这家企业，或重新登录。',
    en: 'Your request for {company} (unified social credit code {uscc}) has been approved. You are an administrator now: you may do everything and invite members.\n\nChoose the company on your account page, or sign in again.',
  },
  'account-mail.company-refused.title': {
    zh: '{company}的管理员申请未通过',
    en: 'Your request for {company} was not approved',
  },
  'account-mail.company-refused.body': {
    zh: '您为{company}（统一社会信用代码 {uscc}）提交的申请未通过审核。\n\n原因：{reason}\n\n您可以更正后重新提交。',
    en: 'Your request for {company} (unified social credit code {uscc}) was not approved.\n\nReason: {reason}\n\nYou may correct it and ask again.',
  },
  'account-mail.administrator-asked.title': {
    zh: '有人申请成为{company}的管理员',
    en: 'Somebody asks to become an administrator of {company}',
  },
  'account-mail.administrator-asked.body': {
    zh: '{applicant}上传了授权书，申请成为{company}的企业管理员，工作人员将予以审核。\n\n如果贵企业没有授权此人，请立即联系平台管理员。',
    en: '{applicant} has uploaded an authorisation and asks to become an administrator of {company}. Staff will decide on it.\n\nIf your company has not authorised this person, tell the platform administrator at once.',
  },
  'account-mail.to-account': { zh: '打开“我的账号”', en: 'Open my account' },
  'account-mail.factor-changed.title': {
    zh: '您的登录验证方式已更改',
    en: 'How you sign in was changed',
  },
  'account-mail.factor-changed.body': {
    zh: '您的账号 {login} 刚刚{what}。\n\n如果不是您本人操作，请立即修改密码，并联系平台管理员。',
    en: 'On your account {login} {what} just now.\n\nIf this was not you, change your password at once and tell the platform administrator.',
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

const toAccount = { path: '/account', text: texts['account-mail.to-account'] };
const emailTexts = defineMessages({
  'account-mail.email-confirm.title': { zh: '确认您的邮箱', en: 'Confirm your e-mail address' },
  'account-mail.email-confirm.body': {
    zh: '有人要把这个邮箱设为平台账号的邮箱。如果是您本人，请在 24 小时内打开下面的链接，登录后确认。\n\n如果不是您本人，无须处理。',
    en: 'Somebody wants to make this the e-mail address of an account at the portal. If it was you, open the link below within 24 hours, sign in and confirm.\n\nIf it was not you, do nothing.',
  },
  'account-mail.email-confirm.link': { zh: '确认邮箱', en: 'Confirm the address' },
  'account-mail.email-in-use.title': {
    zh: '您的邮箱已有平台账号',
    en: 'Your e-mail address has an account',
  },
  'account-mail.email-in-use.body': {
    zh: '有人要把这个邮箱设为另一个平台账号的邮箱，但一个邮箱只能用于一个账号，所以没有变化。\n\n如果是您本人，请换用其他邮箱，或先更换原账号的邮箱。如果不是您本人，无须处理，您的账号没有变化。',
    en: 'Somebody wants to make this the e-mail address of another account, but an address serves one account only; so nothing has changed.\n\nIf it was you, use another address, or change the one of your other account first. If it was not you, do nothing: your account is as it was.',
  },
  'account-mail.email-agree.title': { zh: '是否同意更换账号邮箱', en: 'Agree to another e-mail address?' },
  'account-mail.email-agree.body': {
    zh: '您的平台账号申请把邮箱改为 {email}。请在 24 小时内打开下面的链接，选择同意或不同意。不同意或逾期未答复，邮箱保持不变。\n\n如果不是您本人申请，请打开链接选择“不同意”，并立即重新设置密码。',
    en: 'Your account at the portal wants to change its e-mail address to {email}. Open the link below within 24 hours, and agree or refuse. If you refuse, or do not answer, the address stays.\n\nIf it was not you, open the link, refuse, and set a new password at once.',
  },
  'account-mail.email-replaced.title': {
    zh: '这个邮箱已不再用于您的平台账号',
    en: 'This address no longer belongs to your account',
  },
  'account-mail.email-replaced.body': {
    zh: '平台管理员已按申请更换账号 {login} 的邮箱，这个邮箱不再用于该账号，该账号的登录已全部退出。\n\n如果不是您本人申请，请立即联系平台管理员。',
    en: 'As was asked for, the platform administrator has replaced the e-mail address of the account {login}. This address no longer belongs to it, and all its devices were signed out.\n\nIf it was not you who asked, tell the platform administrator at once.',
  },
  'account-mail.email-agree.link': { zh: '同意或不同意', en: 'Agree or refuse' },
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
  'company-invitation': {
    title: texts['account-mail.company-invitation.title'],
    body: texts['account-mail.company-invitation.body'],
    link: { path: '/invitation', text: texts['account-mail.company-invitation.link'] },
  },
  'membership-ended': {
    title: texts['account-mail.membership-ended.title'],
    body: texts['account-mail.membership-ended.body'],
    link: null,
  },
  'company-approved': {
    title: texts['account-mail.company-approved.title'],
    body: texts['account-mail.company-approved.body'],
    link: toAccount,
  },
  'company-refused': {
    title: texts['account-mail.company-refused.title'],
    body: texts['account-mail.company-refused.body'],
    link: toAccount,
  },
  'administrator-asked': {
    title: texts['account-mail.administrator-asked.title'],
    body: texts['account-mail.administrator-asked.body'],
    link: null,
  },
  'factor-changed': {
    title: texts['account-mail.factor-changed.title'],
    body: texts['account-mail.factor-changed.body'],
    link: null,
  },
  'email-confirm': {
    title: emailTexts['account-mail.email-confirm.title'],
    body: emailTexts['account-mail.email-confirm.body'],
    link: { path: '/email/confirm', text: emailTexts['account-mail.email-confirm.link'] },
  },
  'email-in-use': {
    title: emailTexts['account-mail.email-in-use.title'],
    body: emailTexts['account-mail.email-in-use.body'],
    link: null,
  },
  'email-agree': {
    title: emailTexts['account-mail.email-agree.title'],
    body: emailTexts['account-mail.email-agree.body'],
    link: { path: '/email/agree', text: emailTexts['account-mail.email-agree.link'] },
  },
  'email-replaced': {
    title: emailTexts['account-mail.email-replaced.title'],
    body: emailTexts['account-mail.email-replaced.body'],
    link: null,
  },
} as const satisfies Record<string, MailKind>;

export type MailKindName = keyof typeof MAIL_KINDS;
