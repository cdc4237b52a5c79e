import { CardCell, CardRow, CardTable, figureText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { claimMessages } from './claim.messages';
import { ClaimStateTag } from './claim-state-tag';

/** A company's claims, with their state and their money. */
export function ClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
}): JSX.Element {
  const t = useMessages(claimMessages);
  const language = useLanguage();
  const columns = [
    { key: 'claim', label: t('web.claims.claim') },
    { key: 'provider', label: t('web.claims.provider') },
    { key: 'order', label: t('web.claims.order') },
    { key: 'state', label: t('web.claims.state') },
    { key: 'amount', label: t('web.claims.amount'), numeric: true },
    { key: 'submitted', label: t('web.claims.submitted') },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((claim) => (
        <CardRow
          key={claim.id}
          head={
            <LocalLink className="mono" to={`/workspace/vouchers/claims/${claim.id}`}>
              {claim.number}
            </LocalLink>
          }
        >
          <CardCell label={t('web.claims.provider')}>{claim.provider}</CardCell>
          <CardCell label={t('web.claims.order')}>
            <LocalLink className="mono small" to={`/workspace/vouchers/orders/${claim.order.id}`}>
              {claim.order.number}
            </LocalLink>
          </CardCell>
          <CardCell label={t('web.claims.state')}>
            <ClaimStateTag claim={claim} />
          </CardCell>
          <CardCell label={t('web.claims.amount')} numeric>
            {figureText(claim.amount)}
          </CardCell>
          <CardCell label={t('web.claims.submitted')}>
            <span className="small soft num nw">{momentText(claim.submittedAt, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
