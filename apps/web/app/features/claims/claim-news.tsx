import { fullDayText, Notice, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { lastDay } from '../application/last-day';
import type { ClaimPointer } from './claim-fields';
import { claimMessages } from './claim.messages';

/** What the company should know of where its claim is: what happens now, until when, and whether it has to do anything. */
export function ClaimNews({ claim }: { readonly claim: VoucherClaim }): JSX.Element | null {
  const t = useMessages(claimMessages);
  const language = useLanguage();
  const { state, experts, notice } = claim;
  if (state === 'submitted') return <Notice live>{t('web.claim.checking')}</Notice>;
  if (state === 'formal-check') return <Faults claim={claim} />;
  if (state === 'expert-review' && experts)
    return <Notice>{t('web.claim.experts', { seats: experts.seats, submitted: experts.submitted })}</Notice>;
  if (state === 'public-notice' && notice)
    return (
      <Notice>
        {t('web.claim.notice', { day: fullDayText(lastDay(notice.closesAt), language) })}{' '}
        <LocalLink to={`/vouchers/notices/${notice.id}`} reloadDocument>
          {t('web.claim.notice.see')}
        </LocalLink>
      </Notice>
    );
  return state === 'objection' ? <Notice>{t('web.claim.objection')}</Notice> : null;
}

function Faults({ claim }: { readonly claim: VoucherClaim }): JSX.Element | null {
  const t = useMessages(claimMessages);
  const language = useLanguage();
  const { findings } = claim;
  if (findings.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <b>{t('web.claim.faults', { count: findings.length })}</b>
      </p>
      <ul>
        {findings.map(({ code, pointer, text }) => (
          <li key={`${code} ${pointer}`}>
            {t('web.claim.fault.at', {
              label: t(`web.claim-at.${pointer as ClaimPointer}`),
              words: text[language],
            })}
          </li>
        ))}
      </ul>
      <p>{t('web.claim.faults.text')}</p>
    </Notice>
  );
}
