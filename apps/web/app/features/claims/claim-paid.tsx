import { Facts, fullDayText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { claimMessages } from './claim.messages';

/** Where the money of an approved claim is. */
export function ClaimPaid({ claim }: { readonly claim: Pick<VoucherClaim, 'paid'> }): JSX.Element | null {
  const t = useMessages(claimMessages);
  const language = useLanguage();
  const { paid } = claim;
  if (!paid) return null;
  const { paidOn, failure } = paid;
  return (
    <Panel id="h-paid" title={t('web.claim.paid')}>
      <Facts
        facts={[
          { term: t('web.claim.paid.state'), value: paid.stateName[language] },
          { term: t('web.claim.payee'), value: paid.payee },
          {
            term: t('web.claim.paid.on'),
            value: paidOn ? (
              <b className="num">{fullDayText(paidOn, language)}</b>
            ) : (
              <span className="soft">{t('web.claim.paid.not-yet')}</span>
            ),
          },
          ...(failure ? [{ term: t('web.claim.paid.failure'), value: failure }] : []),
        ]}
      />
    </Panel>
  );
}
