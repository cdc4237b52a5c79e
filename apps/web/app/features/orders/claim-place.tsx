import { EmptyState, figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherOrder } from '../../api/types';
import { orderMessages } from './order.messages';

/** Where the share of the voucher is claimed once the delivery was accepted, and what to have ready for it. */
export function ClaimPlace({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(orderMessages);
  return (
    <EmptyState title={t('web.order.claim')}>
      <p className="num">
        {t('web.order.claim.text', { own: figureText(order.ownShare) })}
        {order.kind === 'compute' ? ` ${t('web.order.claim.compute')}` : null}
      </p>
    </EmptyState>
  );
}
