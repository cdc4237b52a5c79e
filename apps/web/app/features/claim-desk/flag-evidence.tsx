import { useLanguage } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { LocalLink } from '../../frame/local-link';

type Evidence = NonNullable<VoucherClaim['flags']>[number]['evidence'][number];

/** One piece of what a flag stands on, as a link to where it can be looked at. */
export function FlagEvidence({ evidence }: { readonly evidence: Evidence }): JSX.Element {
  const language = useLanguage();
  const { label, orderId, attachmentId } = evidence;
  const words = label[language];
  if (orderId && attachmentId)
    return <a href={`/api/voucher/orders/${orderId}/attachments/${attachmentId}`}>{words}</a>;
  const place = placeOf(evidence);
  return place ? <LocalLink to={place}>{words}</LocalLink> : <>{words}</>;
}

function placeOf({ claimId, orderId, providerId }: Evidence): string | null {
  if (claimId) return `/desk/vouchers/claims/${claimId}`;
  if (orderId) return `/desk/vouchers/orders/${orderId}`;
  return providerId ? `/desk/vouchers/providers/${providerId}` : null;
}
