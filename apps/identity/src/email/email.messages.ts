import { defineMessages } from '#kernel';

export const emailMessages = defineMessages({
  'email.lead': {
    zh: '找回密码和账号变动通知都发到这个邮箱。',
    en: 'A forgotten password is set anew through this address, and news about your account go there.',
  },
  'email.current': { zh: '目前的邮箱', en: 'Your address now' },
  'email.none': { zh: '还没有邮箱', en: 'None yet' },
  'email.confirmed': { zh: '已确认', en: 'confirmed' },
  'email.change': { zh: '更换邮箱', en: 'Change your address' },
  'email.add': { zh: '添加邮箱', en: 'Add an address' },
  'email.new': { zh: '新邮箱', en: 'New e-mail address' },
  'email.hint.add': {
    zh: '我们会向这个邮箱发送确认链接，确认后生效。',
    en: 'A link goes there; it takes effect once you have opened it.',
  },
  'email.hint.change': {
    zh: '我们会向新邮箱发送确认链接，同时请原邮箱同意；两边都完成后生效。',
    en: 'A link goes to the new address, and the present one is asked to agree. It takes effect once both have answered.',
  },
  'email.hint.replace': {
    zh: '重新提交会取代正在办理的更换。',
    en: 'Another address takes the place of the change under way.',
  },
  'email.submit': { zh: '发送确认邮件', en: 'Send the mail' },
  'email.invalid': {
    zh: '邮箱地址不正确，例如 zhangsan@example.cn。',
    en: 'That is not an e-mail address, such as zhangsan@example.cn.',
  },
  'email.same': { zh: '这已经是您的邮箱。', en: 'That is your address already.' },
  'email.sent': { zh: '邮件已发出，请查收。', en: 'The mail is on its way.' },
  'email.withdrawn': { zh: '已取消更换，邮箱没有变化。', en: 'The change is cancelled; your address stays.' },
  'email.done': { zh: '新邮箱已生效。', en: 'The new address is in effect.' },
  'email.refused': {
    zh: '最近一次更换没有生效：原邮箱的使用者不同意。如果不是您，请立即修改密码。',
    en: 'The last change did not take effect: the former address refused it. If that was not you, change your password now.',
  },
  'email.taken': {
    zh: '最近一次更换没有生效：新邮箱已用于另一个账号。',
    en: 'The last change did not take effect: the new address belongs to another account.',
  },
  'email.pending': { zh: '正在办理的更换', en: 'Change under way' },
  'email.step.asked': { zh: '您申请把邮箱改为 {email}', en: 'You asked for {email}' },
  'email.step.confirm': {
    zh: '打开 {email} 收到的链接确认',
    en: 'Open the link that {email} was sent',
  },
  'email.step.confirmed': { zh: '{email} 已确认', en: '{email} has confirmed' },
  'email.step.agree': {
    zh: '打开原邮箱 {email} 收到的链接，表示同意',
    en: 'Open the link that your present address {email} was sent, and agree',
  },
  'email.step.agreed': { zh: '原邮箱 {email} 已同意', en: 'Your present address {email} has agreed' },
  'email.step.effect': { zh: '新邮箱生效', en: 'The new address takes effect' },
  'email.step.by': { zh: '{when}前', en: 'by {when}' },
  'email.step.then': { zh: '随后', en: 'then' },
  'email.step.lost': {
    zh: '原邮箱已无法使用的，请联系平台管理员。',
    en: 'If you can no longer read it, ask the platform administrator.',
  },
  'email.withdraw': { zh: '取消更换', en: 'Cancel the change' },
  'email.confirm.title': { zh: '确认新邮箱', en: 'Confirm the new address' },
  'email.confirm.lead': {
    zh: '把 {email} 设为账号 {login} 的邮箱？',
    en: 'Make {email} the address of the account {login}?',
  },
  'email.confirm.submit': { zh: '确认', en: 'Confirm' },
  'email.foreign.title': { zh: '这个链接属于另一个账号', en: 'This link belongs to another account' },
  'email.foreign': {
    zh: '请先退出当前账号，再用申请更换邮箱的账号登录，然后重新打开链接。',
    en: 'Sign out, sign in with the account that asked for the change, and open the link again.',
  },
  'email.foreign.leave': { zh: '退出登录', en: 'Sign out' },
  'email.agree.title': { zh: '同意更换邮箱？', en: 'Agree to the change of address?' },
  'email.agree.lead': {
    zh: '账号 {login} 申请把邮箱从 {former} 改为 {email}。',
    en: 'The account {login} wants to change its address from {former} to {email}.',
  },
  'email.agree.if-not': {
    zh: '如果不是您本人申请，请选择“不同意”：更换随即取消，该账号在所有设备上的登录都会退出。',
    en: 'If it was not you, refuse: the change is cancelled, and all devices of the account are signed out.',
  },
  'email.agree.submit': { zh: '同意更换', en: 'Agree' },
  'email.refuse.submit': { zh: '不同意，这不是我申请的', en: 'Refuse, it was not me' },
  'email.agreed.title': { zh: '您已同意更换', en: 'You have agreed' },
  'email.agreed.waits': {
    zh: '还差一步：打开新邮箱收到的链接确认。确认前，邮箱保持不变。',
    en: 'One step is missing: the link in the mail to the new address. Until then the address stays as it is.',
  },
  'email.agreed.done': {
    zh: '新邮箱已确认，更换已生效。',
    en: 'The new address had confirmed before; the change is in effect.',
  },
  'email.refused.title': { zh: '更换已取消', en: 'The change is cancelled' },
  'email.refused.lead': {
    zh: '邮箱没有变化，该账号在所有设备上的登录已退出。有人能进入您的账号，请立即重新设置密码。',
    en: 'The address stays, and all devices of the account are signed out. Somebody could get into your account: set a new password now.',
  },
  'email.refused.next': { zh: '重新设置密码', en: 'Set a new password' },
  'email.void.title': { zh: '链接已失效', en: 'This link no longer works' },
  'email.void': {
    zh: '链接只能使用一次，且 24 小时内有效；申请已取消或被新的申请取代后也会失效。',
    en: 'A link works once, only for 24 hours, and not after the change was cancelled or replaced.',
  },
  'email.void.next': { zh: '查看我的邮箱', en: 'See my address' },
});
