import { DomainError, defineMessages } from '#kernel';
import type { ObjectionState } from './objection.entity.js';

const TEXTS = defineMessages({
  'review.notice-running': { zh: '公示尚未期满。', en: 'The public notice has not ended yet.' },
  'review.notice-objection-open': {
    zh: '本件有异议尚未处理完毕。',
    en: 'An objection to this case is still being examined.',
  },
  'review.notice-objection-upheld': {
    zh: '本件的异议已经成立，请先作出处理。',
    en: 'An objection to this case was upheld. Decide first what follows from it.',
  },
});

/**
 * Where a case stands that is on public notice. An upheld objection comes first, then one that is open, then the time:
 * `over` is the only one with which the case may go on.
 */
export type NoticeStanding = 'upheld' | 'objection' | 'running' | 'over';

const REFUSALS = {
  upheld: 'review.notice-objection-upheld',
  objection: 'review.notice-objection-open',
  running: 'review.notice-running',
} as const satisfies Record<Exclude<NoticeStanding, 'over'>, keyof typeof TEXTS>;

/** @param closesAt exclusive: at this very instant the notice is over */
export function noticeStanding(
  closesAt: Date,
  objections: readonly ObjectionState[],
  now: Date,
): NoticeStanding {
  if (objections.includes('upheld')) return 'upheld';
  if (objections.includes('open')) return 'objection';
  return now < closesAt ? 'running' : 'over';
}

/** @throws DomainError 409 `review.notice-running`, `review.notice-objection-open`, `review.notice-objection-upheld` */
export function assertNoticeOver(standing: NoticeStanding): void {
  if (standing !== 'over') throw new DomainError(REFUSALS[standing], 409);
}
