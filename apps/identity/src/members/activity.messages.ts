import { defineMessages, type Text } from '#kernel';
import type { AuditKind } from '#identity';

export const activityMessages = defineMessages({
  'activity.title': { zh: '企业操作记录', en: 'Company activity' },
  'activity.lead': {
    zh: '谁在什么时候为{company}登录、调整成员。事项的填报和提交记录在各事项的办理进度中。时间为北京时间。',
    en: 'Who signed in for {company} and changed its members, and when. What was filled in and submitted is recorded with each application. Beijing time.',
  },
  'activity.list': { zh: '记录', en: 'Entries' },
  'activity.at': { zh: '时间', en: 'When' },
  'activity.what': { zh: '操作', en: 'What' },
  'activity.who': { zh: '操作人', en: 'Who' },
  'activity.where': { zh: '网络地址', en: 'From' },
  'activity.details': { zh: '说明', en: 'Details' },
  'activity.system': { zh: '系统', en: 'The system' },
  'activity.invited-person': { zh: '受邀人', en: 'The invited person' },
  'activity.earlier': { zh: '更早的记录', en: 'Earlier' },
  'activity.latest': { zh: '回到最新', en: 'Latest' },
  'activity.none': { zh: '还没有记录', en: 'Nothing yet' },
  'activity.none.text': {
    zh: '成员登录代表企业、邀请和授权的变化会记在这里。',
    en: 'Sign-ins for the company, invitations and changes of grants will stand here.',
  },
  'activity.other': { zh: '其他操作', en: 'Something else' },
  'activity.company-chosen': { zh: '登录，代表本企业', en: 'Signed in for the company' },
  'activity.company-created': { zh: '企业登记入库', en: 'Company registered' },
  'activity.company-request-approved': { zh: '管理员申请通过', en: 'Administrator approved by staff' },
  'activity.company-requested': { zh: '申请成为管理员', en: 'Asked to become administrator' },
  'activity.company-request-refused': { zh: '管理员申请未通过', en: 'Administrator refused by staff' },
  'activity.company-request-withdrawn': { zh: '撤回管理员申请', en: 'Request withdrawn' },
  'activity.member-invited': { zh: '发出邀请', en: 'Invited' },
  'activity.invitation-sent-again': { zh: '再次发送邀请', en: 'Sent an invitation again' },
  'activity.invitation-withdrawn': { zh: '撤回邀请', en: 'Withdrew an invitation' },
  'activity.invitation-accepted': { zh: '接受邀请', en: 'Accepted an invitation' },
  'activity.invitation-declined': { zh: '谢绝邀请', en: 'Declined an invitation' },
  'activity.membership-changed': { zh: '调整身份或授权', en: 'Changed role or grants' },
  'activity.membership-ended': { zh: '移出成员', en: 'Ended a membership' },
  'activity.membership-left': { zh: '退出企业', en: 'Left the company' },
  'activity.membership-expired': { zh: '授权期满', en: 'Period over' },
  'activity.member-sessions-ended': { zh: '结束成员的登录', en: 'Ended a member’s sign-ins' },
});

/** What an entry says was done; kinds that no company sees have no words of their own here. */
export function activityText(kind: AuditKind): Text {
  const texts: Readonly<Record<string, Text>> = activityMessages;
  return texts[`activity.${kind}`] ?? activityMessages['activity.other'];
}
