import { useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { claimMessages } from './claim.messages';

/** Files of a claim’s order in some of its slots, to be opened where nothing is wrong with them. */
export function ClaimFiles(props: {
  readonly claim: Pick<VoucherClaim, 'attachments' | 'order'>;
  readonly slots: readonly string[];
}): JSX.Element {
  const t = useMessages(claimMessages);
  const { attachments, order } = props.claim;
  const files = attachments.filter(({ slot }) => props.slots.includes(slot));
  if (files.length === 0) return <>{t('web.claim.no-file')}</>;
  return (
    <>
      {files.map(({ id, name, scan }) => (
        <span key={id} className="fileline">
          {scan === 'infected' || scan === 'scanning' ? (
            name
          ) : (
            <a href={`/api/voucher/orders/${order.id}/attachments/${id}`}>{name}</a>
          )}
        </span>
      ))}
    </>
  );
}
