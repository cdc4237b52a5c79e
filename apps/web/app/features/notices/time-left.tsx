import { Tag, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherNotice } from '../../api/types';
import { noticesMessages } from './notices.messages';

const DAY = 86_400_000;

/** Whether a notice runs, and for how many days yet. */
export function TimeLeft(props: {
  readonly notice: Pick<VoucherNotice, 'open' | 'closesAt'>;
  /** Instant of the reading (ISO 8601). */
  readonly now: string;
}): JSX.Element {
  const t = useMessages(noticesMessages);
  const { notice, now } = props;
  if (!notice.open) return <Tag>{t('web.notices.over')}</Tag>;
  const days = Math.floor((Date.parse(notice.closesAt) - Date.parse(now)) / DAY);
  return (
    <>
      <Tag tone="accent">{t('web.notices.open')}</Tag>{' '}
      <span className="small num nw">
        {days === 0 ? t('web.notices.last-day') : t('web.notices.left', { days })}
      </span>
    </>
  );
}
