import type { AudienceName, Grant } from '#contracts';
import { defineMessages, type Text } from '#kernel';

export const membersMessages = defineMessages({
  'members.title': { zh: '企业成员', en: 'Company members' },
  'members.lead': {
    zh: '由企业管理员决定谁可以代表{company}办事、能办哪些事项。调整在几秒内对所有系统生效。',
    en: 'Administrators decide who may act for {company} and in what. Changes hold in every system within seconds.',
  },
  'members.company': { zh: '管理的企业', en: 'Company' },
  'members.list': { zh: '成员', en: 'Members' },
  'members.person': { zh: '姓名', en: 'Name' },
  'members.role': { zh: '身份', en: 'Role' },
  'members.grants': { zh: '可办事项', en: 'May do' },
  'members.period': { zh: '授权期限', en: 'Period' },
  'members.last-seen': { zh: '最近登录', en: 'Last sign-in' },
  'members.never-seen': { zh: '尚未登录', en: 'Not yet' },
  'members.action': { zh: '操作', en: 'Actions' },
  'members.manage': { zh: '管理', en: 'Manage' },
  'members.manage.whom': { zh: '：{name}', en: ' {name}' },
  'members.yourself': { zh: '您本人', en: 'you' },
  'members.unlimited': { zh: '长期', en: 'No end date' },
  'members.until': { zh: '至 {until}', en: 'until {until}' },
  'members.period-text': {
    zh: '自 {from}起至 {until}止，共 {days} 天',
    en: 'from {from} to the end of {until}, {days} days',
  },
  'members.invite': { zh: '邀请成员', en: 'Invite somebody' },
  'members.done.changed': { zh: '授权已更新。', en: 'The grants have been changed.' },
  'members.done.ended': {
    zh: '已移出企业，此人代表本企业的登录已全部结束。',
    en: 'The membership has ended, and so have all sign-ins for this company.',
  },
  'members.done.sessions-ended': {
    zh: '已结束此人代表本企业的全部登录。',
    en: 'All of this person’s sign-ins for the company have ended.',
  },
  'members.done.invited': { zh: '邀请邮件已发出。', en: 'The invitation has been sent.' },
  'members.done.again': {
    zh: '邀请邮件已重新发出，原链接已失效。',
    en: 'The invitation has been sent again; the earlier link no longer works.',
  },
  'members.done.withdrawn': {
    zh: '邀请已撤回，链接已失效。',
    en: 'The invitation is withdrawn; its link no longer works.',
  },

  'member.title': { zh: '管理成员', en: 'Manage a member' },
  'member.back': { zh: '返回企业成员', en: 'Back to the members' },
  'member.who': { zh: '成员信息', en: 'Member' },
  'member.rights': { zh: '身份与授权', en: 'Role and grants' },
  'member.rights.hint': {
    zh: '收回授权或改变身份后，此人须重新登录才能继续办理。',
    en: 'When something is taken away, the person has to sign in again.',
  },
  'member.save': { zh: '保存', en: 'Save' },
  'member.sessions': { zh: '结束登录', en: 'End sign-ins' },
  'member.sessions.lead': {
    zh: '怀疑账号被他人使用时使用。此人代表本企业的全部登录会立即结束，之后可以重新登录。',
    en: 'Use this if somebody else may be using the account. All sign-ins for this company end at once; the person may sign in again.',
  },
  'member.sessions.count': {
    zh: '目前有 {count} 处登录正在代表本企业。',
    en: 'Sign-ins for this company now: {count}.',
  },
  'member.sessions.submit': { zh: '结束其全部登录', en: 'End all sign-ins' },
  'member.end': { zh: '移出企业', en: 'End the membership' },
  'member.end.question': { zh: '移出企业…', en: 'End the membership…' },
  'member.end.lead': {
    zh: '{name}将立即不能再代表{company}办事，正在进行的登录会结束；已提交的事项和办理记录保留。以后可以重新邀请。',
    en: '{name} will at once no longer act for {company}, and open sign-ins end. What has been submitted stays. You may invite the person again.',
  },
  'member.end.submit': { zh: '确认移出', en: 'Yes, end it' },

  'rights.role': { zh: '身份', en: 'Role' },
  'rights.role-missing': { zh: '请选择身份。', en: 'Choose a role.' },
  'rights.administrator.hint': {
    zh: '可办理全部事项，并管理成员。',
    en: 'May do everything, and manages the members.',
  },
  'rights.member.hint': {
    zh: '本企业人员，按下方授权办理。',
    en: 'Your own staff, within the grants below.',
  },
  'rights.consultant.hint': {
    zh: '企业以外的人员，按下方授权，在规定期限内办理。',
    en: 'Somebody from outside, within the grants and for the period below.',
  },
  'rights.grants': { zh: '可办事项（管理员不用选择）', en: 'May do (not needed for administrators)' },
  'rights.grants-missing': {
    zh: '请至少选择一项可办事项。',
    en: 'Choose at least one thing that may be done.',
  },
  'rights.period': { zh: '顾问的授权期限', en: 'Period of a consultant' },
  'rights.from': { zh: '开始日期', en: 'First day' },
  'rights.from.hint': { zh: '不填则从接受邀请时开始。', en: 'Left empty: from the acceptance on.' },
  'rights.from-wrong': {
    zh: '开始日期须为今天起一年之内的日期。',
    en: 'The first day must be today or within a year from now.',
  },
  'rights.until': { zh: '截止日期', en: 'Last day' },
  'rights.until.hint': { zh: '截止日当天仍可办理；最长一年。', en: 'Included; a year at most.' },
  'rights.until-missing': { zh: '顾问须有截止日期。', en: 'A consultant needs a last day.' },
  'rights.until-past': {
    zh: '截止日期不能早于今天或开始日期。',
    en: 'The last day is before today or the first day.',
  },
  'rights.until-long': { zh: '授权期限最长一年。', en: 'The period is a year at most.' },

  'company.role.administrator': { zh: '企业管理员', en: 'Administrator' },
  'company.role.member': { zh: '经办人', en: 'Member' },
  'company.role.consultant': { zh: '顾问', en: 'Consultant' },
  'company.grant.all': { zh: '全部事项', en: 'All services' },
  'company.grant.in': { zh: '{subsystem}：{grants}', en: '{subsystem}: {grants}' },
  'company.grant.and': { zh: '、', en: ', ' },
  'company.no-grants': { zh: '暂无授权', en: 'Nothing yet' },

  'leave.title': { zh: '退出企业', en: 'Leave a company' },
  'leave.lead': {
    zh: '退出后，您立即不能再代表{company}办事，代表该企业的登录会结束。需要恢复时，请企业管理员重新邀请您。',
    en: 'You will at once no longer act for {company}, and your sign-ins for it end. To come back, ask its administrator for an invitation.',
  },
  'leave.submit': { zh: '确认退出', en: 'Yes, leave' },
  'leave.stay': { zh: '不退出', en: 'Stay' },
  'leave.link': { zh: '退出企业…', en: 'Leave…' },
});

const subsystemTexts = defineMessages({
  'subsystem.hightech': { zh: '高新技术企业申报', en: 'High-tech application' },
  'subsystem.voucher': { zh: '科技创新券', en: 'Innovation vouchers' },
  'subsystem.finder': { zh: '六大找', en: 'Directories' },
  'subsystem.workspace': { zh: '企业工作台', en: 'Company workspace' },
});

/** What services are called; a new one without a name is a type error. */
export const SUBSYSTEM_NAMES: Readonly<Record<AudienceName, Text>> = {
  hightech: subsystemTexts['subsystem.hightech'],
  voucher: subsystemTexts['subsystem.voucher'],
  finder: subsystemTexts['subsystem.finder'],
  workspace: subsystemTexts['subsystem.workspace'],
};

const grantTexts = defineMessages({
  'grant.fill': { zh: '填报', en: 'fill in' },
  'grant.submit': { zh: '提交', en: 'submit' },
});

export const GRANT_NAMES: Readonly<Record<Grant, Text>> = {
  fill: grantTexts['grant.fill'],
  submit: grantTexts['grant.submit'],
};
