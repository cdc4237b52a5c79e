import { CardCell, CardRow, CardTable, figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { claimMessages } from '../claims/claim.messages';
import { ClaimStateTag } from '../claims/claim-state-tag';
import { orderMessages } from '../orders/order.messages';
import { DueCell } from './due-cell';

/** Claims at the desk, each a link to its review. */
export function DeskClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
  readonly now: string;
}): JSX.Element {
  const t = useMessages(claimMessages);
  const kind = useMessages(orderMessages);
  const columns = [
    { key: 'company', label: t('web.claims.company') },
    { key: 'provider', label: t('web.claims.provider') },
    { key: 'state', label: t('web.claims.state') },
    { key: 'amount', label: t('web.claims.amount'), numeric: true },
    { key: 'due', label: t('web.claims.due') },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((claim) => (
        <CardRow
          key={claim.id}
          head={
            <>
              <LocalLink to={`/desk/vouchers/claims/${claim.id}`}>{claim.company}</LocalLink>
              <span className="small quiet number">
                <span className="mono">{claim.number}</span> {kind(`web.kind.${claim.kind}`)}
              </span>
            </>
          }
        >
          <CardCell label={t('web.claims.provider')}>{claim.provider}</CardCell>
          <CardCell label={t('web.claims.state')}>
            <ClaimStateTag claim={claim} />
          </CardCell>
          <CardCell label={t('web.claims.amount')} numeric>
            {figureText(claim.amount)}
          </CardCell>
          <CardCell label={t('web.claims.due')}>
            <DueCell claim={claim} now={props.now} />
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
