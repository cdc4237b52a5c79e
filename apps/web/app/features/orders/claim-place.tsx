import { EmptyState, figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary, VoucherOrder } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ClaimStateTag } from '../claims/claim-state-tag';
import { orderMessages } from './order.messages';

/** Where the share of the voucher is claimed once the delivery was accepted, and what was claimed already. */
export function ClaimPlace(props: {
  readonly order: VoucherOrder;
  /** Of this order, the latest first. */
  readonly claims: readonly VoucherClaimSummary[];
}): JSX.Element {
  const t = useMessages(orderMessages);
  const { order, claims } = props;
  return (
    <EmptyState title={t('web.order.claim')}>
      {claims.map((claim) => (
        <p key={claim.id}>
          <LocalLink className="mono" to={`/workspace/vouchers/claims/${claim.id}`}>
            {claim.number}
          </LocalLink>{' '}
          <ClaimStateTag claim={claim} />
        </p>
      ))}
      {order.state === 'claimed' ? null : (
        <p className="num">
          {t('web.order.claim.text', { own: figureText(order.ownShare) })}
          {order.kind === 'compute' ? ` ${t('web.order.claim.compute')}` : null}
        </p>
      )}
      {order.state === 'accepted' ? (
        <p>
          <a href="#h-claim">{t('web.order.claim.go')}</a>
        </p>
      ) : null}
    </EmptyState>
  );
}
