import { Injectable } from '@nestjs/common';
import { defineMessages, fillText } from '#kernel';
import { Notify } from '#notify';
import type { Tx } from '#platform';
import { REQUEST_NAMES } from './request-kind.js';
import type { FinderRequest } from './request.entity.js';
import type { RequestCapacity } from './request.workflow.js';

const TEXTS = defineMessages({
  'finder.notice.request-asked.title': { zh: '新的{kind}：{title}', en: '{kind}: {title}' },
  'finder.notice.request-asked.body': {
    zh: '{company}就“{title}”提交了{kind}。请在 {days} 个工作日内答复；对方看不到您的联系方式。',
    en: '{company} has written about “{title}” ({kind}). Please answer within {days} working days; they do not see how to reach you.',
  },
  'finder.notice.request-written.title': { zh: '对方有新的留言：{title}', en: 'Written again: {title}' },
  'finder.notice.request-written.body': {
    zh: '{company}就“{title}”补充了留言，请在 {days} 个工作日内答复。',
    en: '{company} has written again about “{title}”. Please answer within {days} working days.',
  },
  'finder.notice.request-answered.title': { zh: '已答复：{title}', en: 'Answered: {title}' },
  'finder.notice.request-answered.body': {
    zh: '您就“{title}”提交的{kind}已有答复，请查看。',
    en: 'There is an answer to what you wrote about “{title}” ({kind}).',
  },
  'finder.notice.request-appointed.title': { zh: '参观时间已确定：{title}', en: 'Visit appointed: {title}' },
  'finder.notice.request-appointed.body': {
    zh: '“{title}”的参观定于 {visit}（北京时间）。',
    en: 'The visit to “{title}” is on {visit} (Beijing time).',
  },
  'finder.notice.request-declined.title': { zh: '未接受：{title}', en: 'Declined: {title}' },
  'finder.notice.request-declined.body': {
    zh: '您就“{title}”提交的{kind}未被接受。理由：{reason}',
    en: 'What you wrote about “{title}” ({kind}) was declined. Reason: {reason}',
  },
  'finder.notice.request-closed.title': { zh: '已结束：{title}', en: 'Closed: {title}' },
  'finder.notice.request-closed.body': {
    zh: '就“{title}”的{kind}已由对方结束。',
    en: 'The other side has closed what was written about “{title}” ({kind}).',
  },
  'finder.notice.request-recalled.title': { zh: '已撤回：{title}', en: 'Withdrawn: {title}' },
  'finder.notice.request-recalled.body': {
    zh: '{company}撤回了就“{title}”提交的{kind}，无需再答复。',
    en: '{company} has withdrawn what it wrote about “{title}” ({kind}). No answer is needed.',
  },
  'finder.notice.request-late.title': { zh: '请尽快答复：{title}', en: 'Please answer: {title}' },
  'finder.notice.request-late.body': {
    zh: '{company}就“{title}”提交的{kind}已满 {days} 个工作日未答复。不能办理的，请说明理由。',
    en: '{company} has waited for {days} working days for an answer about “{title}” ({kind}). If it cannot be done, please decline and say why.',
  },
  'finder.notice.request-waiting.title': { zh: '对方尚未答复：{title}', en: 'Not answered yet: {title}' },
  'finder.notice.request-waiting.body': {
    zh: '您就“{title}”提交的{kind}已满 {days} 个工作日未获答复，已提醒对方。您可以继续等待，也可以撤回。',
    en: 'What you wrote about “{title}” ({kind}) has not been answered for {days} working days. We have reminded them. You can go on waiting, or withdraw it.',
  },
});

type NoticeName =
  'asked' | 'written' | 'answered' | 'appointed' | 'declined' | 'closed' | 'recalled' | 'late' | 'waiting';

/** Tells one side of a request what the other has done, in the transaction in which it happens. No address is in it. */
@Injectable()
export class RequestNotices {
  constructor(private readonly notify: Notify) {}

  async send(
    tx: Tx,
    name: NoticeName,
    to: RequestCapacity,
    request: FinderRequest,
    { days = 0, reason = '' }: { readonly days?: number; readonly reason?: string | null } = {},
  ): Promise<void> {
    const { id, version, kind, entryTitle, companyName, visitDay, visitTime } = request;
    const company = to === 'asker' ? request.companyId : request.ownerCompanyId;
    const words = {
      kind: REQUEST_NAMES[kind],
      title: entryTitle,
      company: companyName,
      visit: `${visitDay ?? ''} ${visitTime ?? ''}`,
      reason: reason ?? '',
      days,
    };
    await this.notify.send(tx, {
      to: company ? { company } : { role: 'finder-editor' },
      ...(company ? { company } : {}),
      kind: `finder.request-${name}`,
      key: `finder.request-${name}:${id}:${version}`,
      title: fillText(TEXTS[`finder.notice.request-${name}.title`], words),
      body: fillText(TEXTS[`finder.notice.request-${name}.body`], words),
      link: `${company ? '/workspace' : '/desk'}/requests/${id}`,
    });
  }
}
