import { defineMessages } from '#kernel';

export const inboxMessages = defineMessages({
  'web.in.title': { zh: '消息', en: 'Messages' },
  'web.in.unread': { zh: '{count} 条未读', en: '{count} unread' },
  'web.in.all-read': { zh: '都已读过', en: 'All read' },
  'web.in.new': { zh: '未读', en: 'unread' },
  'web.in.open': { zh: '查看', en: 'Open' },
  'web.in.mark': { zh: '标为已读', en: 'Mark as read' },
  'web.in.mark.of': { zh: '标为已读：{title}', en: 'Mark as read: {title}' },
  'web.in.empty': { zh: '还没有消息', en: 'No messages yet' },
  'web.in.empty.text': {
    zh: '申报有进展时，例如预审完成、退回更正、发证，会在这里通知，并同时发送邮件。',
    en: 'When an application moves on – prechecked, returned, certified – you are told here and by mail.',
  },
  'web.in.mark.all': { zh: '全部标为已读', en: 'Mark all as read' },
  'web.in.older': { zh: '更早的消息', en: 'Earlier messages' },
  'web.in.failed': { zh: '没有成功，请稍后再试。', en: 'That did not work. Please try again shortly.' },
});
