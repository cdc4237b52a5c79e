import { defineMessages } from '#kernel';

export const invitationsMessages = defineMessages({
  'invitations.open': { zh: '已发出的邀请', en: 'Open invitations' },
  'invitations.whom': { zh: '受邀人', en: 'Invited' },
  'invitations.sent': { zh: '发出时间', en: 'Sent' },
  'invitations.good-until': { zh: '链接有效期', en: 'Link good until' },
  'invitations.expired': { zh: '链接已过期', en: 'The link has expired' },
  'invitations.again': { zh: '再次发送', en: 'Send again' },
  'invitations.withdraw': { zh: '撤回', en: 'Withdraw' },
  'invitations.none': {
    zh: '没有等待答复的邀请。',
    en: 'No invitation is waiting for an answer.',
  },

  'invite.title': { zh: '邀请成员', en: 'Invite somebody' },
  'invite.lead': {
    zh: '邀请邮件中有一个链接，7 天内有效，只能使用一次。对方登录后接受，才能代表{company}办事。',
    en: 'The mail carries a link that works once, within 7 days. Only who signs in and accepts may act for {company}.',
  },
  'invite.whom': { zh: '邀请谁', en: 'Who' },
  'invite.name': { zh: '姓名', en: 'Name' },
  'invite.name-missing': {
    zh: '请填写姓名，不超过 100 个字符。',
    en: 'Enter the name, 100 characters at most.',
  },
  'invite.address': { zh: '电子邮箱', en: 'E-mail address' },
  'invite.address-wrong': {
    zh: '请填写完整的电子邮箱地址，如 name@example.com。',
    en: 'Enter a complete e-mail address, such as name@example.com.',
  },
  'invite.member-already': {
    zh: '使用这个邮箱的人已是本企业成员，请在成员列表中调整授权。',
    en: 'The person of this address is a member already. Change the grants in the list of members.',
  },
  'invite.invited-already': {
    zh: '已向这个邮箱发出邀请，尚未答复。可在成员页面再次发送或撤回。',
    en: 'This address has an invitation that is not answered. Send it again or withdraw it on the members’ page.',
  },
  'invite.too-many': {
    zh: '等待答复的邀请已达 50 份，请先撤回不需要的邀请。',
    en: '50 invitations are waiting for an answer. Withdraw those that are not needed first.',
  },
  'invite.submit': { zh: '发出邀请', en: 'Send the invitation' },
  'invite.too-soon': {
    zh: '刚刚已发送过，请一分钟后再试。',
    en: 'It was sent just now. Try again in a minute.',
  },

  'invitation.title': { zh: '企业邀请', en: 'An invitation' },
  'invitation.lead': {
    zh: '{inviter}邀请您代表下面这家企业办事。',
    en: '{inviter} invites you to act for this company.',
  },
  'invitation.company': { zh: '企业', en: 'Company' },
  'invitation.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'invitation.at-acceptance': { zh: '自接受邀请起', en: 'from your acceptance' },
  'invitation.at-acceptance-until': {
    zh: '自接受邀请起，至 {until}止',
    en: 'from your acceptance to the end of {until}',
  },
  'invitation.good-until': { zh: '请在此前答复', en: 'Answer by' },
  'invitation.register': { zh: '没有账号，先注册', en: 'Register first' },
  'invitation.sign-in': { zh: '登录后接受', en: 'Sign in to accept' },
  'invitation.you': {
    zh: '您当前以{name}（{login}）的身份登录。',
    en: 'You are signed in as {name} ({login}).',
  },
  'invitation.other-account': {
    zh: '换用其他账号时，请先退出登录，再打开邮件中的链接。',
    en: 'To use another account, sign out and open the link in the mail again.',
  },
  'invitation.accept': { zh: '接受邀请', en: 'Accept' },
  'invitation.decline': { zh: '谢绝', en: 'Decline' },
  'invitation.member-already': {
    zh: '您已是这家企业的成员。需要调整授权时，请联系该企业的管理员。',
    en: 'You are a member of this company already. Its administrator can change your grants.',
  },
  'invitation.gone.title': { zh: '邀请已失效', en: 'The invitation is no longer good' },
  'invitation.gone.text': {
    zh: '链接可能已使用、已过期，或邀请已撤回、已重新发送。请查看最近一封邀请邮件，或请企业管理员再次发送。',
    en: 'The link may have been used or have expired, or the invitation was withdrawn or sent again. Look for the latest mail, or ask the administrator of the company.',
  },
  'invitation.accepted.title': { zh: '您已加入{company}', en: 'You act for {company} now' },
  'invitation.accepted.text': {
    zh: '进入工作台时请选择代表这家企业。',
    en: 'Choose this company when you enter the workspace.',
  },
  'invitation.accepted.enter': { zh: '进入企业工作台', en: 'Enter the workspace' },
  'invitation.declined.title': { zh: '您已谢绝邀请', en: 'You have declined' },
  'invitation.declined.text': {
    zh: '企业管理员会看到您的答复，您不需要再做什么。',
    en: 'The administrator of the company sees your answer. There is nothing more to do.',
  },
});
