import { momentText, useLanguage } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ClaimTable } from './claim-table';

/** A company's claims, each with its order. */
export function OwnClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
}): JSX.Element {
  const language = useLanguage();
  return (
    <ClaimTable
      {...props}
      head={{
        key: 'claim',
        cell: ({ id, number }) => (
          <LocalLink className="mono" to={`/workspace/vouchers/claims/${id}`}>
            {number}
          </LocalLink>
        ),
      }}
      more={{
        key: 'order',
        cell: ({ order }) => (
          <LocalLink className="mono small" to={`/workspace/vouchers/orders/${order.id}`}>
            {order.number}
          </LocalLink>
        ),
      }}
      last={{
        key: 'submitted',
        cell: ({ submittedAt }) => (
          <span className="small soft num nw">{momentText(submittedAt, language)}</span>
        ),
      }}
    />
  );
}
