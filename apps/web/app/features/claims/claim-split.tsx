import { figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { MoneySplit } from '../voucher/money-split';
import { claimMessages } from './claim.messages';
import { yuanLess } from './claim-money';

/** What was invoiced in its two parts, and what the order has set aside. */
export function ClaimSplit({ claim }: { readonly claim: VoucherClaim }): JSX.Element {
  const t = useMessages(claimMessages);
  const { amount, invoice, reserved, order } = claim;
  return (
    <div>
      <MoneySplit
        label={t('web.claim.split')}
        parts={[
          { term: t('web.claim.claimed'), value: amount },
          { term: t('web.claim.own'), value: yuanLess(invoice.amount, amount) },
        ]}
        whole={{ term: t('web.claim.invoice'), value: invoice.amount }}
      />
      <p className="small soft num">
        {t('web.claim.reserved', { order: order.number, reserved: figureText(reserved) })}
      </p>
    </div>
  );
}
