import { useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaimSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { ClaimTable } from '../claims/claim-table';
import { orderMessages } from '../orders/order.messages';
import { DueCell } from './due-cell';

/** Claims at the desk, each a link to its review. */
export function DeskClaimTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherClaimSummary[];
  readonly now: string;
}): JSX.Element {
  const kind = useMessages(orderMessages);
  return (
    <ClaimTable
      caption={props.caption}
      items={props.items}
      head={{
        key: 'company',
        cell: (claim) => (
          <>
            <LocalLink to={`/desk/vouchers/claims/${claim.id}`}>{claim.company}</LocalLink>
            <span className="small quiet number">
              <span className="mono">{claim.number}</span> {kind(`web.kind.${claim.kind}`)}
            </span>
          </>
        ),
      }}
      last={{ key: 'due', cell: (claim) => <DueCell claim={claim} now={props.now} /> }}
    />
  );
}
