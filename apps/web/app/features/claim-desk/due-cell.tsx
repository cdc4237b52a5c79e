import { dayText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { lastDay } from '../application/last-day';
import { deskMessages } from '../desk/desk.messages';
import { urgencyTone } from '../desk/due-words';
import { claimDeskMessages } from './claim-desk.messages';

/** By when a claim is to be dealt with, and how pressing that is, in words and colour. */
export function DueCell(props: {
  readonly claim: Pick<VoucherClaimSummary, 'dueAt' | 'urgency'>;
  /** Instant of the reading (ISO 8601), so that server and browser say the same. */
  readonly now: string;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const d = useMessages(deskMessages);
  const language = useLanguage();
  const { dueAt, urgency } = props.claim;
  if (!dueAt || !urgency) return <span className="small quiet">{t('web.cdesk.no-limit')}</span>;
  const late = Date.parse(props.now) >= Date.parse(dueAt) ? 'overdue' : 'today';
  return (
    <span className={`due num ${urgencyTone(urgency) ?? ''}`}>
      {urgency === 'calm' ? null : <b>{d(`web.desk.word.${urgency === 'late' ? late : 'soon'}`)}</b>}
      <span className="day">{d('web.desk.due.day', { day: dayText(lastDay(dueAt), language) })}</span>
    </span>
  );
}
